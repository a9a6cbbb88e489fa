package org.xunzheng.domain.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Forgets jobs that were over long ago, and removes every file that none wants any more, whatever left it behind. */
@ApplicationScoped
public class SweepJobs {

    private final Jobs jobs;
    private final JobFiles files;

    @Inject
    public SweepJobs(Jobs jobs, JobFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    protected SweepJobs() {
        this(null, null);
    }

    public void sweep(Duration kept) {
        jobs.forget(kept);
        Set<UUID> unwanted = new HashSet<>(files.jobs());
        unwanted.removeAll(jobs.withFiles(unwanted));
        unwanted.forEach(files::remove);
    }
}
