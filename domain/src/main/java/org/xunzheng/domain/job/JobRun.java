package org.xunzheng.domain.job;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;

/** One node's turn at a job: from where the one before stopped to its end, or until somebody else has the say. */
public final class JobRun {

    private final Jobs jobs;
    private final Accounts accounts;
    private final Job job;
    private String notes;
    private long done;
    private long total;
    private Optional<String> fileName = Optional.empty();

    JobRun(Jobs jobs, Accounts accounts, Job job) {
        this.jobs = jobs;
        this.accounts = accounts;
        this.job = job;
        this.notes = jobs.notes(job.id()).orElseThrow(() -> new Stopped(job.id()));
        this.done = job.done();
        this.total = job.total();
    }

    /** The job was cancelled, given back or taken by another node: whoever still works on it leaves it. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped(UUID job) {
            super("job " + job + " is somebody else's or over");
        }
    }

    public UUID id() {
        return job.id();
    }

    public String about() {
        return job.about();
    }

    /** Tells this turn from those before and after it: a later one has a higher number. */
    public long claim() {
        return job.claims();
    }

    /**
     * Who asked for it, as of now: a post that was taken away opens nothing any more.
     *
     * @throws NotPermitted if the account was closed
     */
    public Caller caller() {
        return accounts.caller(job.owner())
                .orElseThrow(() -> new NotPermitted("the account that asked for job " + job.id() + " is closed"));
    }

    /** What was saved last; at first, what the job was asked for with. */
    public String notes() {
        return notes;
    }

    public long done() {
        return done;
    }

    /** How much there is to do; 0 if nobody knows. */
    public long total() {
        return total;
    }

    /**
     * Ends a step: what the next one goes on from, and how far the work has come.
     *
     * @param totalNow how much there is to do; 0 if nobody knows
     * @throws Stopped if somebody else has the say now; what the step wrote in the same transaction is undone by that
     */
    public void save(String next, long doneNow, long totalNow) {
        if (!jobs.save(job, next, doneNow, totalNow)) {
            throw new Stopped(job.id());
        }
        notes = next;
        done = doneNow;
        total = totalNow;
    }

    /** Says that the job's file is there, and what it is called on the owner's computer. */
    public void made(String name) {
        fileName = Optional.of(name);
    }

    Optional<String> fileName() {
        return fileName;
    }
}
