package org.xunzheng.domain.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;

/** Somebody asks for long work; whether they may is for the use case of its kind to say. */
@ApplicationScoped
public class StartJob {

    /** How many of one owner may wait or run. */
    public static final int MOST_OPEN = 5;

    private final Jobs jobs;

    @Inject
    public StartJob(Jobs jobs) {
        this.jobs = jobs;
    }

    protected StartJob() {
        this(null);
    }

    @Transactional
    public Decision<UUID> start(Caller caller, Jobs.Wanted wanted) {
        return jobs.open(caller.account()) < MOST_OPEN
                ? Decision.granted(jobs.add(caller.account(), wanted))
                : Decision.denied(Refusal.of(JobReason.TOO_MANY, MOST_OPEN));
    }
}
