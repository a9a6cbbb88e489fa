package org.xunzheng.domain.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.protection.Resealings.Resealing;
import org.xunzheng.domain.protection.Resealings.State;
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
    private final Resealings resealings;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ResealData(SealingKeys keys, SealedData data, Resealings resealings, Trail trail, Clock clock) {
        this.keys = keys;
        this.data = data;
        this.resealings = resealings;
        this.trail = trail;
        this.clock = clock;
    }

    protected ResealData() {
        this(null, null, null, null, null);
    }

    /** Reads the key store of this node again; the others look at theirs once a minute. */
    @Transactional
    public int reload(Caller caller) {
        caller.require(Post.SYSTEM);
        keys.reload();
        trail.record(TrailEntry.of(subject(caller), Action.KEYS_RELOADED, caller, clock.instant())
                .with("keyVersion", keys.newest()));
        return keys.newest();
    }

    /** Records that the work begins; {@link ResealEverything} carries it out. */
    @Transactional
    public Decision<UUID> start(Caller caller) {
        caller.require(Post.SYSTEM);
        Instant now = clock.instant();
        Optional<Resealing> before = resealings.newest().filter(one -> one.state() == State.RUNNING);
        if (before.filter(one -> !one.isLost(now)).isPresent()) {
            return Decision.denied(Refusal.of(ProtectionReason.RESEALING_RUNS));
        }
        int version = keys.newest();
        long total = data.olderThan(version);
        if (total == 0) {
            return Decision.denied(Refusal.of(ProtectionReason.NOTHING_TO_RESEAL));
        }
        before.ifPresent(lost -> resealings.end(lost.id(), State.STOPPED, now));
        UUID id = resealings.start(caller.account(), version, total, now);
        trail.record(TrailEntry.of(subject(caller), Action.RESEALING_BEGUN, caller, now)
                .with("keyVersion", version)
                .with("rows", total));
        return Decision.granted(id);
    }

    /** Does the next portion of a kind, and says how far that has come. */
    @Transactional
    public Portion portion(UUID id, int version, Kind kind, String after) {
        Portion portion = data.reseal(kind, version, after);
        resealings.progress(id, portion.rows(), clock.instant());
        return portion;
    }

    /** How much lies under older versions still. */
    @Transactional
    public long left(int version) {
        return data.olderThan(version);
    }

    /** Records that the work ended: done if nothing is left, else stopped. */
    @Transactional
    public void end(Caller caller, UUID id, int version) {
        State state = data.olderThan(version) == 0 ? State.DONE : State.STOPPED;
        if (resealings.end(id, state, clock.instant())) {
            trail.record(TrailEntry.of(subject(caller), Action.RESEALING_ENDED, caller, clock.instant())
                    .with("keyVersion", version)
                    .with("outcome", state)
                    .with("left", data.olderThan(version)));
        }
    }

    private static Subject subject(Caller caller) {
        return new Subject(Subject.Kind.ACCOUNT, caller.account());
    }
}
