package org.xunzheng.domain.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * The owner, or the system administrator of the region, cancels a job. It is over at once; the node that works on it finds out
 * at the end of its step, of which nothing stays.
 */
@ApplicationScoped
public class CancelJob {

    private final Jobs jobs;
    private final JobKinds kinds;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public CancelJob(Jobs jobs, JobKinds kinds, Trail trail, Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.trail = trail;
        this.clock = clock;
    }

    protected CancelJob() {
        this(null, null, null, null);
    }

    /** Cancels it; what is cancelled already stays so. */
    @Transactional
    public Decision<UUID> cancel(Caller caller, UUID id) {
        Job job = jobs.find(id, caller).orElseThrow(() -> new NotFound("job " + id));
        if (job.state() == JobState.CANCELLED) {
            return Decision.granted(id);
        }
        if (job.isOver()) {
            return Decision.denied(Refusal.of(JobReason.OVER));
        }
        if (!jobs.cancel(id)) {
            throw new StaleVersion("job " + id);
        }
        kinds.of(job).ifPresent(kind -> kind.ended(job, JobState.CANCELLED, Optional.of(caller)));
        trail.record(TrailEntry.of(
                        new Subject(Subject.Kind.ACCOUNT, job.owner()), Action.JOB_CANCELLED, caller, clock.instant())
                .with("job", Job.word(job.kind())));
        return Decision.granted(id);
    }
}
