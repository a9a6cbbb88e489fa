package org.xunzheng.persistence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.job.CancelJob;
import org.xunzheng.domain.job.CarryOutJob;
import org.xunzheng.domain.job.EndJob;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobKind;
import org.xunzheng.domain.job.JobKinds;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Unavailable;

/** A node that carries jobs out on a system's database, without threads of its own; lost as soon as a test lets go of it. */
public final class JobNode {

    private static final Duration PATIENCE = Duration.ofHours(1);

    public final String name = UUID.randomUUID().toString();
    private final TestSystem system;
    private final JobKinds kinds;
    private final CarryOutJob carryOut;
    private final CancelJob cancelJob;

    public JobNode(TestSystem system, JobKind... kinds) {
        this.system = system;
        this.kinds = new JobKinds(List.of(kinds));
        EndJob end = new EndJob(system.jobs, this.kinds, system.accounts) {
            @Override
            public void end(Job job, JobState how, Optional<String> reason, Optional<String> fileName) {
                system.in(() -> {
                    super.end(job, how, reason, fileName);
                    return null;
                });
            }
        };
        carryOut =
                new CarryOutJob(system.jobs, this.kinds, end, system.accounts, thrown -> thrown instanceof Unavailable);
        cancelJob = new CancelJob(system.jobs, this.kinds, system.trail, Clock.systemUTC());
    }

    /** The node is lost in the middle of its work: nothing is recorded of that. */
    public static final class Lost extends Error {

        private static final long serialVersionUID = 1;
    }

    /** Takes the next job that waits. */
    public Optional<Job> take() {
        return system.jobs.claim(name, PATIENCE, kinds.names());
    }

    /** Takes the next job as long after as a node that works is ever silent. */
    public Optional<Job> takeAfterSilence() {
        return system.jobs.claim(name, Duration.ZERO, kinds.names());
    }

    public void carryOut(Job job) {
        carryOut.carryOut(job);
    }

    public Decision<UUID> cancel(Caller caller, UUID id) {
        return system.in(() -> cancelJob.cancel(caller, id));
    }
}
