package org.xunzheng.domain.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.protection.SealedData.Kind;
import org.xunzheng.domain.protection.SealedData.Portion;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * The system administrator has everything that older versions of the key have sealed brought under the newest. The work goes
 * portion by portion, each a transaction of its own; what is done stays done, so whatever stopped in the middle is begun
 * anew and finds only the rest.
 */
@ApplicationScoped
public class ResealData {

    private final SealingKeys keys;
    private final SealedData data;
    private final Jobs jobs;
    private final StartJob startJob;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ResealData(SealingKeys keys, SealedData data, Jobs jobs, StartJob startJob, Trail trail, Clock clock) {
        this.keys = keys;
        this.data = data;
        this.jobs = jobs;
        this.startJob = startJob;
        this.trail = trail;
        this.clock = clock;
    }

    protected ResealData() {
        this(null, null, null, null, null, null);
    }

    /** Reads the key store of this node again; the others look at theirs once a minute. */
    @Transactional
    public int reload(Caller caller) {
        caller.require(Post.SYSTEM);
        keys.reload();
        trail.record(TrailEntry.of(subject(caller.account()), Action.KEYS_RELOADED, caller, clock.instant())
                .with("keyVersion", keys.newest()));
        return keys.newest();
    }

    /** Asks for the work, which {@link ResealingJob} carries out. */
    @Transactional
    public Decision<UUID> start(Caller caller) {
        caller.require(Post.SYSTEM);
        if (jobs.newest(ResealingJob.NAME).filter(job -> !job.isOver()).isPresent()) {
            return Decision.denied(Refusal.of(ProtectionReason.RESEALING_RUNS));
        }
        int version = keys.newest();
        long total = data.olderThan(version);
        if (total == 0) {
            return Decision.denied(Refusal.of(ProtectionReason.NOTHING_TO_RESEAL));
        }
        Decision<UUID> begun =
                startJob.start(caller, new Jobs.Wanted(ResealingJob.NAME, String.valueOf(version), "", total));
        if (begun.isGranted()) {
            trail.record(TrailEntry.of(subject(caller.account()), Action.RESEALING_BEGUN, caller, clock.instant())
                    .with("keyVersion", version)
                    .with("rows", total));
        }
        return begun;
    }

    /** Does the next portion of a kind and saves where the work stands after it. */
    @Transactional
    public Portion portion(JobRun run, int version, Kind kind, String after, Function<Portion, String> notes) {
        Portion portion = data.reseal(kind, version, after);
        run.save(notes.apply(portion), run.done() + portion.rows(), run.total());
        return portion;
    }

    /** How much lies under older versions still. */
    @Transactional
    public long left(int version) {
        return data.olderThan(version);
    }

    /** Records how the work ended, with what is left. */
    void ended(Job job, JobState how, Caller who) {
        int version = Integer.parseInt(job.about());
        trail.record(TrailEntry.of(subject(job.owner()), Action.RESEALING_ENDED, who, clock.instant())
                .with("keyVersion", version)
                .with("outcome", Refusal.word(how))
                .with("left", data.olderThan(version)));
    }

    private static Subject subject(UUID account) {
        return new Subject(Subject.Kind.ACCOUNT, account);
    }
}
