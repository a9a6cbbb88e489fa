package org.xunzheng.domain.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.retry.IdempotencyKeys;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Somebody hands a matter in, or again once it came back (REV-1). */
@ApplicationScoped
@Clause("REV-1")
public class HandIn {

    private final Asking asking;
    private final Matters matters;
    private final Reviews reviews;
    private final IdempotencyKeys keys;
    private final Trail trail;

    @Inject
    public HandIn(Asking asking, Matters matters, Reviews reviews, IdempotencyKeys keys, Trail trail) {
        this.asking = asking;
        this.matters = matters;
        this.reviews = reviews;
        this.keys = keys;
        this.trail = trail;
    }

    protected HandIn() {
        this(null, null, null, null, null);
    }

    /**
     * Hands in a new matter, or gives what the same request handed in before.
     *
     * @param key of the request, so that a retry is harmless
     */
    @Transactional
    public <F extends Record> Decision<Matter> handIn(
            Caller caller, MatterKind<F> kind, Map<String, ?> typed, String key) {
        Optional<UUID> earlier = keys.usedFor(caller.account(), key);
        if (earlier.isPresent()) {
            return matters.find(earlier.get(), caller.scope())
                    .filter(matter -> matter.kind().equals(kind.constant()))
                    .map(Decision::granted)
                    .orElseGet(() -> Decision.denied(Refusal.of(MatterReason.KEY_USED_OTHERWISE)));
        }
        Decision<Matter> made = handIn(caller, kind, typed);
        if (made.isGranted()) {
            keys.remember(
                    caller.account(),
                    key,
                    made.orElseThrow().id(),
                    made.orElseThrow().enteredAt());
        }
        return made;
    }

    /**
     * Hands in a new matter.
     *
     * @param typed what was typed, by the names of fields
     */
    @Transactional
    public <F extends Record> Decision<Matter> handIn(Caller caller, MatterKind<F> kind, Map<String, ?> typed) {
        kind.who().requireWriter(caller);
        Form.Reading<F> read = kind.form().read(kind, typed);
        Asked<F> asked = asking.whole(caller, kind, read.facts());
        return Decision.unless(asking.against(kind, asked, read.refusals()), () -> {
            Route route = kind.route(asked);
            Matter matter = new Matter(
                    UUID.randomUUID(),
                    0,
                    kind.constant(),
                    1,
                    MatterState.OPEN,
                    route.authority().id(),
                    route.institution(),
                    route.title(),
                    caller.account(),
                    asked.now());
            matters.add(matter, asked.facts());
            return opened(matter, kind, asked, route);
        });
    }

    /**
     * Hands a matter in again that was returned or taken back, with what was changed meanwhile.
     *
     * @param seen the version that the caller looked at
     */
    @Transactional
    public <F extends Record> Decision<Matter> handInAgain(
            Caller caller, MatterKind<F> kind, UUID id, long seen, Map<String, ?> typed) {
        Matter back = matters.get(kind, id, caller.scope());
        requireWriter(caller, kind, back);
        back.seenAt(seen);
        Form.Reading<F> read = kind.form().read(kind, typed);
        Asked<F> asked = asking.whole(caller, kind, read.facts());
        List<Refusal> refusals = new ArrayList<>();
        if (!back.state().isBack()) {
            refusals.add(Refusal.of(MatterReason.NOT_BACK));
        }
        refusals.addAll(asking.against(kind, asked, read.refusals()));
        if (refusals.isEmpty()) {
            stays(asked, back, kind.route(asked)).ifPresent(refusals::add);
        }
        return Decision.unless(refusals, () -> {
            Route route = kind.route(asked);
            Matter again = back.inAnotherRound(route.title(), caller.account(), asked.now());
            return opened(matters.reopen(again, asked.facts()), kind, asked, route);
        });
    }

    /** Who sees a matter is settled once it is handed in. */
    private static Optional<Refusal> stays(Asked<?> asked, Matter back, Route route) {
        return route.authority().id().equals(back.authority())
                ? Optional.empty()
                : asked.regions()
                        .authority(back.authority())
                        .map(whose -> Refusal.of(
                                MatterReason.OF_ANOTHER_AUTHORITY,
                                whose.name(),
                                route.authority().name()));
    }

    /** Whether the caller may hand the matter in again now. */
    public static boolean isBackFor(Caller caller, MatterKind<?> kind, Matter matter) {
        return matter.state().isBack() && mayWrite(caller, kind, matter);
    }

    static void requireWriter(Caller caller, MatterKind<?> kind, Matter matter) {
        if (!mayWrite(caller, kind, matter)) {
            throw new NotPermitted(caller.login() + " does not write " + kind.name() + " " + matter.id());
        }
    }

    /** An institution writes its own, an officer those of the own authority and those that they entered themselves. */
    private static boolean mayWrite(Caller caller, MatterKind<?> kind, Matter matter) {
        boolean own = caller.institution().isPresent()
                ? matter.institution().equals(caller.institution())
                : matter.authority().equals(caller.authority().id()) || caller.actsAs(matter.enteredBy());
        return own && kind.who().writes(caller);
    }

    private <F extends Record> Matter opened(Matter matter, MatterKind<F> kind, Asked<F> asked, Route route) {
        reviews.open(Review.open(
                org.xunzheng.domain.review.Matter.valueOf(matter.kind()),
                matter.id(),
                route.authority(),
                route.institution(),
                matter.title(),
                matter.enteredBy(),
                asked.now(),
                route.dueOn(),
                route.levels()));
        TrailEntry entry = TrailEntry.of(kind.subject(matter), Action.HANDED_IN, asked.caller(), asked.now())
                .with("round", matter.round());
        for (Field<F> field : kind.form().fields()) {
            String shown = kind.form().shown(field, asked).orElse("");
            entry = shown.isEmpty() ? entry : entry.with(field.name(), shown);
        }
        trail.record(entry);
        return matter;
    }
}
