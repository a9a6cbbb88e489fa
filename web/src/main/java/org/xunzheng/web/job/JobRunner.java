package org.xunzheng.web.job;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.job.CarryOutJob;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobKinds;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.job.SweepJobs;
import org.xunzheng.domain.rule.Outage;

/**
 * This node's share of the jobs: takes some at a time, says again and again that it still works on them, and gives back what it
 * has not finished when it stops. A node that is lost says nothing any more, and the others take its jobs.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int AFTER_SAMPLES = 3000;
    private static final int SECONDS_BETWEEN = 10;
    private static final int SECONDS_BETWEEN_SWEEPS = 600;

    /** Another one after each start: what the node before left behind is not this one's. */
    private final String node = UUID.randomUUID().toString();

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    private Jobs jobs;
    private JobKinds kinds;
    private CarryOutJob carryOut;
    private SweepJobs sweep;
    private Outage outage;
    private Semaphore free;
    private Duration silence;
    private Duration kept;
    private volatile boolean stopping;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ManagedExecutorService executor;

    protected JobRunner() {}

    @Inject
    JobRunner(
            Jobs jobs,
            JobKinds kinds,
            CarryOutJob carryOut,
            SweepJobs sweep,
            Outage outage,
            @ConfigProperty(name = "xunzheng.jobs.running", defaultValue = "2") int mostRunning,
            @ConfigProperty(name = "xunzheng.jobs.silence", defaultValue = "PT3M") Duration silence,
            @ConfigProperty(name = "xunzheng.jobs.kept", defaultValue = "P7D") Duration kept) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.carryOut = carryOut;
        this.sweep = sweep;
        this.outage = outage;
        this.free = new Semaphore(mostRunning);
        this.silence = silence;
        this.kept = kept;
    }

    void onStart(@Observes @Priority(AFTER_SAMPLES) Startup startup) {
        scheduler.scheduleWithFixedDelay(this::turn, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(this::sweep, SECONDS_BETWEEN_SWEEPS, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
    }

    /** Whatever still works on a step finds at its end that the job is somebody else's. */
    void onStop(@Observes Shutdown shutdown) {
        stopping = true;
        try {
            jobs.giveBack(node);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "jobs could not be given back; other nodes take them in " + silence, e);
        }
    }

    /** Looks for work now, and not only at the next turn; after the transaction that asked for it. */
    public void wake() {
        executor.submit(this::take);
    }

    private void turn() {
        if (!running.isEmpty()) {
            quietly("the jobs could not be looked after", () -> jobs.beat(node, running));
        }
        take();
    }

    private void sweep() {
        quietly("jobs that are over could not be forgotten", () -> sweep.sweep(kept));
    }

    private void take() {
        quietly("no job could be taken", () -> {
            boolean more = true;
            while (more && !stopping && free.tryAcquire()) {
                more = takeOne();
            }
        });
    }

    /** Whether there was one; where there was none, the place is free again. */
    private boolean takeOne() {
        Optional<Job> taken = Optional.empty();
        try {
            taken = jobs.claim(node, silence, kinds.names());
            taken.ifPresent(this::begin);
            return taken.isPresent();
        } catch (RejectedExecutionException noThread) {
            running.remove(taken.orElseThrow().id());
            taken = Optional.empty();
            throw noThread;
        } finally {
            if (taken.isEmpty()) {
                free.release();
            }
        }
    }

    private void begin(Job job) {
        running.add(job.id());
        executor.submit(() -> {
            try {
                quietly("job " + job.id() + " (" + job.kind() + ") stopped", () -> carryOut.carryOut(job));
            } finally {
                running.remove(job.id());
                free.release();
                take();
            }
        });
    }

    /** What is thrown would end all turns; it is tried again at the next one. That the database is away others say. */
    private void quietly(String otherwise, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(outage.isBehind(e) ? Level.FINE : Level.SEVERE, otherwise, e);
        }
    }
}
