package org.xunzheng.domain.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.rule.Outage;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * Carries a job out that this node took, outside of any transaction: its steps have transactions of their own. What passes, such
 * as a database that is away, ends nothing: the job is not heard of any more and taken up again after some minutes.
 */
@ApplicationScoped
public class CarryOutJob {

    /** A job that takes its node down with it would otherwise take down one after the other. */
    private static final int MOST_LOST = 3;

    private final Jobs jobs;
    private final JobKinds kinds;
    private final EndJob end;
    private final Accounts accounts;
    private final Outage outage;

    @Inject
    public CarryOutJob(Jobs jobs, JobKinds kinds, EndJob end, Accounts accounts, Outage outage) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.end = end;
        this.accounts = accounts;
        this.outage = outage;
    }

    protected CarryOutJob() {
        this(null, null, null, null, null);
    }

    /**
     * Carries it out.
     *
     * @throws RuntimeException what nobody foresaw, for the log; the job failed by it, unless it passes
     */
    public void carryOut(Job job) {
        try {
            if (job.lost() >= MOST_LOST) {
                fail(job, JobReason.GIVEN_UP);
                return;
            }
            JobRun run = new JobRun(jobs, accounts, job);
            kinds.of(job).orElseThrow().run(run);
            end.end(job, JobState.DONE, Optional.empty(), run.fileName());
        } catch (JobRun.Stopped nothingMoreToDo) {
            return;
        } catch (NotPermitted e) {
            fail(job, JobReason.NOT_PERMITTED);
        } catch (Refused e) {
            fail(job, e.refusals().get(0).reason());
        } catch (RuntimeException e) {
            if (!(e instanceof StaleVersion) && !outage.isBehind(e)) {
                fail(job, JobReason.UNEXPECTED);
            }
            throw e;
        }
    }

    private void fail(Job job, Reason reason) {
        try {
            end.end(job, JobState.FAILED, Optional.of(reason.key()), Optional.empty());
        } catch (JobRun.Stopped overAlready) {
            return;
        }
    }
}
