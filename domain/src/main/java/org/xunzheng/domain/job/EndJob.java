package org.xunzheng.domain.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.xunzheng.domain.account.Accounts;

/** Records how a job ended, with what its kind makes of it. */
@ApplicationScoped
public class EndJob {

    private final Jobs jobs;
    private final JobKinds kinds;
    private final Accounts accounts;

    @Inject
    public EndJob(Jobs jobs, JobKinds kinds, Accounts accounts) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    protected EndJob() {
        this(null, null, null);
    }

    /**
     * Records the end.
     *
     * @param reason why it failed, by the key of its words
     * @throws JobRun.Stopped if it is not this claim's any more
     */
    @Transactional
    public void end(Job job, JobState how, Optional<String> reason, Optional<String> fileName) {
        if (!jobs.end(job, how, reason, fileName)) {
            throw new JobRun.Stopped(job.id());
        }
        kinds.of(job).ifPresent(kind -> kind.ended(job, how, accounts.caller(job.owner())));
    }
}
