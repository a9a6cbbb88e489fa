package org.xunzheng.domain.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Takes the seed of an announced draw and draws, once. Digits are entered by somebody else than who announced (REV-2); the
 * secrets of two posts come from two people, whose commitments were there before either secret was.
 */
@ApplicationScoped
@Clause("EXM-1")
public class DrawLots {

    private static final int LONGEST_SEED = 100;
    private static final String SEED = "seed";
    private static final String SECRET = "secret";

    private final Draws draws;
    private final PoolSource source;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DrawLots(Draws draws, PoolSource source, Trail trail, Clock clock) {
        this.draws = draws;
        this.source = source;
        this.trail = trail;
        this.clock = clock;
    }

    protected DrawLots() {
        this(null, null, null, null);
    }

    /** Draws by digits that were thrown in public, or that an event gave. */
    @Transactional
    public Decision<Draw> draw(Caller caller, UUID id, long seen, String typed) {
        Draw draw = read(caller, id, seen);
        List<Refusal> refusals = open(draw);
        Draw.Terms terms = draw.terms();
        if (!terms.source().isTyped()) {
            refusals.add(Refusal.of(DrawReason.SEED_FROM_TWO_POSTS));
        }
        if (caller.actsAs(draw.announcedBy())) {
            refusals.add(Refusal.of(DrawReason.ANNOUNCER_DRAWS));
        }
        if (terms.eventDay().filter(LocalDate.now(clock)::isBefore).isPresent()) {
            refusals.add(Refusal.of(DrawReason.EVENT_AHEAD, terms.eventDay().get()));
        }
        String seed = Input.line(typed).replaceAll("[\\s,，、]", "");
        if (!seed.matches("[0-9]*") || seed.length() > LONGEST_SEED) {
            refusals.add(Refusal.at(Place.field(SEED), DrawReason.SEED_NO_DIGITS, LONGEST_SEED));
        } else if (seed.length() < terms.source().leastDigits()) {
            refusals.add(Refusal.at(
                    Place.field(SEED), DrawReason.SEED_TOO_SHORT, terms.source().leastDigits(), seed.length()));
        }
        return Decision.unless(refusals, () -> drawn(caller, draw, seed));
    }

    /** Takes what the caller commits to: the hash alone, so that nobody here knows the secret. */
    @Transactional
    public Decision<Draw> commit(Caller caller, UUID id, long seen, String typedHash) {
        Draw draw = read(caller, id, seen);
        Post post = draw.post(caller);
        List<Refusal> refusals = fromTwoPosts(draw);
        if (draw.commitment(post).isPresent()) {
            refusals.add(Refusal.of(DrawReason.COMMITTED_ALREADY, Refusal.word(post)));
        }
        if (draw.commitment(other(post)).filter(one -> caller.actsAs(one.by())).isPresent()) {
            refusals.add(Refusal.of(DrawReason.COMMITTED_BY_SAME_PERSON));
        }
        String hash = Input.line(typedHash);
        if (!hash.matches("[0-9a-f]{64}")) {
            refusals.add(Refusal.at(Place.field(SECRET), DrawReason.COMMITMENT_MALFORMED));
        }
        return Decision.unless(refusals, () -> {
            draws.commit(draw, post, new Draw.Commitment(caller.account(), hash, Optional.empty()));
            trail.record(entry(draw, Action.SECRET_COMMITTED, caller).with("post", post));
            return again(draw);
        });
    }

    /** Takes the caller's secret; with the second one it is drawn. */
    @Transactional
    public Decision<Draw> reveal(Caller caller, UUID id, long seen, String typedSecret) {
        Draw draw = read(caller, id, seen);
        Post post = draw.post(caller);
        List<Refusal> refusals = fromTwoPosts(draw);
        Optional<Draw.Commitment> own = draw.commitment(post);
        Optional<Draw.Commitment> others = draw.commitment(other(post));
        if (own.isEmpty() || others.isEmpty()) {
            refusals.add(Refusal.of(DrawReason.NOT_COMMITTED_BY_BOTH));
            return Decision.denied(refusals);
        }
        String secret = Input.line(typedSecret);
        if (!draw.isBy(post, caller)) {
            refusals.add(Refusal.of(DrawReason.SECRET_OF_ANOTHER));
        } else if (own.get().secret().isPresent()) {
            refusals.add(Refusal.of(DrawReason.REVEALED_ALREADY));
        } else if (!secret.matches("[0-9A-Za-z]{20,100}")) {
            refusals.add(Refusal.at(Place.field(SECRET), DrawReason.SECRET_MALFORMED));
        } else if (!Draw.commitment(id, post, secret).equals(own.get().hash())) {
            refusals.add(Refusal.at(Place.field(SECRET), DrawReason.SECRET_DIFFERS));
        }
        return Decision.unless(refusals, () -> {
            draws.reveal(draw, post, secret);
            trail.record(entry(draw, Action.SECRET_REVEALED, caller).with("post", post));
            Draw revealed = again(draw);
            return others.get().secret().isEmpty()
                    ? revealed
                    : drawn(caller, revealed, secret(revealed, Post.REVIEW) + "," + secret(revealed, Post.APPROVAL));
        });
    }

    private static String secret(Draw draw, Post post) {
        return draw.commitment(post).orElseThrow().secret().orElseThrow();
    }

    private Draw drawn(Caller caller, Draw draw, String seed) {
        Pool pool = draws.pool(draw.terms().pool());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Selection> selections = Selection.drawn(
                draw.id(), seed, pool, draw.terms().strata(), draw.terms().copies());
        draws.drawn(draw, new Draw.Outcome(seed, caller.account(), now, selections, List.of()));
        Draw drawn = again(draw);
        trail.record(entry(draw, Action.LOTS_DRAWN, caller)
                .with("seed", drawn.seedCommitment().orElseThrow().substring(0, 12)));
        return drawn;
    }

    private Draw read(Caller caller, UUID id, long seen) {
        if (!caller.holds(Post.REVIEW) && !caller.holds(Post.APPROVAL)) {
            throw new NotPermitted(caller.login() + " does not draw");
        }
        return draws.get(id, caller.scope()).seenAt(seen);
    }

    /** What speaks against a seed whatever it is, and the draw waiting for one. */
    private List<Refusal> open(Draw draw) {
        List<Refusal> refusals = new ArrayList<>();
        if (draw.state() != DrawState.ANNOUNCED) {
            refusals.add(Refusal.of(DrawReason.NOT_ANNOUNCED));
            return refusals;
        }
        if (LocalDate.now(clock).isAfter(draw.terms().sealedThrough())) {
            refusals.add(Refusal.of(DrawReason.TOO_LATE, draw.terms().sealedThrough()));
        }
        if (!source.now(draw).digest().equals(draw.terms().pool())) {
            refusals.add(Refusal.of(DrawReason.POOL_CHANGED));
        }
        return refusals;
    }

    private List<Refusal> fromTwoPosts(Draw draw) {
        List<Refusal> refusals = open(draw);
        if (draw.terms().source().isTyped()) {
            refusals.add(Refusal.of(DrawReason.SEED_FROM_DIGITS));
        }
        return refusals;
    }

    private static Post other(Post post) {
        return post == Post.REVIEW ? Post.APPROVAL : Post.REVIEW;
    }

    private TrailEntry entry(Draw draw, Action action, Caller caller) {
        return TrailEntry.of(Subject.draw(draw.id()), action, caller, clock.instant());
    }

    private Draw again(Draw draw) {
        return draws.about(draw.about()).stream()
                .filter(one -> one.id().equals(draw.id()))
                .findFirst()
                .orElseThrow();
    }
}
