package org.xunzheng.domain.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * What is done about a draw that cannot be used as it is: it is cancelled and stays listed, or an item gives way to the next
 * one of the same order. There is no second throw.
 */
@ApplicationScoped
@Clause("EXM-1")
public class MendDraw {

    private static final String REASON = "reason";

    private final Draws draws;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public MendDraw(Draws draws, Trail trail, Clock clock) {
        this.draws = draws;
        this.trail = trail;
        this.clock = clock;
    }

    protected MendDraw() {
        this(null, null, null);
    }

    /** Cancels it, with a reason that everybody reads; approval does, and never who announced it (REV-2). */
    @Transactional
    public Decision<UUID> cancel(Caller caller, UUID id, long seen, String typedReason) {
        caller.require(Post.APPROVAL);
        Draw draw = draws.get(id, caller.scope()).seenAt(seen);
        Words reason = Words.wanted(typedReason, REASON, DrawReason.CANCEL_REASON_MISSING);
        List<Refusal> refusals = new ArrayList<>();
        if (draw.state() == DrawState.CANCELLED) {
            refusals.add(Refusal.of(DrawReason.CANCELLED_ALREADY));
        }
        if (caller.actsAs(draw.announcedBy())) {
            refusals.add(Refusal.of(DrawReason.ANNOUNCER_CANCELS));
        }
        refusals.addAll(reason.refusals());
        return Decision.unless(refusals, () -> {
            draws.cancel(draw, new Draw.Cancellation(caller.account(), now(), reason.text()));
            record(caller, draw, Action.DRAW_CANCELLED, reason);
            return id;
        });
    }

    /** Puts the next item of the order in the place of one that cannot be used. */
    @Transactional
    public Decision<Draw.Replacement> replace(
            Caller caller, UUID id, long seen, int copy, int number, String typedReason) {
        if (!caller.holds(Post.REVIEW) && !caller.holds(Post.APPROVAL)) {
            throw new NotPermitted(caller.login() + " does not draw");
        }
        Draw draw = draws.get(id, caller.scope()).seenAt(seen);
        Words reason = Words.wanted(typedReason, REASON, DrawReason.REPLACE_REASON_MISSING);
        if (draw.state() != DrawState.DRAWN) {
            return Decision.denied(Refusal.of(DrawReason.NOT_DRAWN));
        }
        List<Refusal> refusals = new ArrayList<>(reason.refusals());
        Optional<Selection> from = draw.outcome().orElseThrow().selections().stream()
                .filter(selection ->
                        selection.copy() == copy && draw.numbers(selection).contains(number))
                .findFirst();
        if (from.isEmpty()) {
            refusals.add(Refusal.at(Place.field("number"), DrawReason.NUMBER_NOT_DRAWN, number));
            return Decision.denied(refusals);
        }
        Optional<Integer> next = next(draw, from.get().stratum());
        if (next.isEmpty()) {
            refusals.add(Refusal.at(Place.field("number"), DrawReason.NONE_LEFT));
        }
        return Decision.unless(refusals, () -> {
            Draw.Replacement replacement =
                    new Draw.Replacement(copy, from.get().stratum(), number, next.orElseThrow(), reason.text(), now());
            draws.replace(draw, replacement, caller);
            record(caller, draw, Action.LOT_REPLACED, reason);
            return replacement;
        });
    }

    private Optional<Integer> next(Draw draw, String label) {
        Draw.Outcome outcome = draw.outcome().orElseThrow();
        List<Integer> used = new ArrayList<>();
        outcome.selections().stream()
                .filter(one -> one.stratum().equals(label))
                .forEach(one -> used.addAll(one.numbers()));
        outcome.replacements().forEach(one -> used.add(one.putIn()));
        return draw.terms().strata().stream()
                .filter(stratum -> stratum.label().equals(label))
                .findFirst()
                .flatMap(stratum -> Selection.next(
                        draw.id(), outcome.seed(), draws.pool(draw.terms().pool()), stratum, used));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(Caller caller, Draw draw, Action action, Words reason) {
        trail.record(TrailEntry.of(Subject.draw(draw.id()), action, caller, clock.instant())
                .with(REASON, reason.text()));
    }
}
