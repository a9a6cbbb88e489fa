package org.xunzheng.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * A returned matter is handed in again. What was entered stays as it is, so it comes as a new matter, which follows the
 * returned one: each of the two says so, and nothing is followed twice.
 */
@ApplicationScoped
@Clause("REV-1")
public class HandInAgain {

    private final Reviews reviews;
    private final Followers followers;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public HandInAgain(Reviews reviews, Followers followers, Trail trail, Clock clock) {
        this.reviews = reviews;
        this.followers = followers;
        this.trail = trail;
        this.clock = clock;
    }

    protected HandInAgain() {
        this(null, null, null, null);
    }

    /**
     * Enters a matter by its feature's own use case, and lets it follow the returned one, if one is named.
     *
     * @param id of what was entered
     */
    @Transactional
    public <T> Decision<T> handIn(
            Caller caller,
            Matter matter,
            Optional<UUID> returned,
            Supplier<Decision<T>> entering,
            Function<T, UUID> id) {
        if (returned.isEmpty()) {
            return entering.get();
        }
        List<Refusal> refusals = refusals(round(caller, matter, returned.get()));
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        Decision<T> entered = entering.get();
        if (entered.isGranted()) {
            follow(caller, matter, returned.get(), id.apply(entered.orElseThrow()));
        }
        return entered;
    }

    /**
     * The round in which a matter was returned.
     *
     * @throws NotFound if the caller does not see it
     * @throws NotPermitted if the caller holds no post that hands it in again
     */
    public Review round(Caller caller, Matter matter, UUID returned) {
        Review round = reviews.latest(matter, returned, caller.scope())
                .orElseThrow(() -> new NotFound("review of " + returned));
        if (!mayEnter(caller, round)) {
            throw new NotPermitted(caller.login() + " does not hand in " + matter + " " + returned + " again");
        }
        return round;
    }

    /** Whether the caller may hand it in again now. */
    public boolean isOpenTo(Caller caller, Review round) {
        return mayEnter(caller, round) && refusals(round).isEmpty();
    }

    /** What came back to the caller and waits. */
    public Page<Followers.Returned> waiting(Caller caller, Page.Part part) {
        Set<Matter> matters = Matter.ofTheirOwn().stream()
                .filter(one -> holdsAPostFor(caller, one))
                .collect(Collectors.toSet());
        return followers.waiting(caller, matters, part);
    }

    /** What speaks against handing the matter in again. */
    public List<Refusal> refusals(Review round) {
        List<Refusal> refusals = new ArrayList<>();
        if (round.state() != Review.State.RETURNED) {
            refusals.add(Refusal.of(ReviewReason.NOT_RETURNED));
        } else if (followers.of(round.matter(), round.subject()).isPresent()) {
            refusals.add(Refusal.of(ReviewReason.HANDED_IN_AGAIN_ALREADY));
        }
        return refusals;
    }

    private static boolean mayEnter(Caller caller, Review round) {
        return holdsAPostFor(caller, round.matter());
    }

    private static boolean holdsAPostFor(Caller caller, Matter matter) {
        return matter.again().stream().anyMatch(caller::holds);
    }

    private void follow(Caller caller, Matter matter, UUID returned, UUID follower) {
        Instant now = clock.instant();
        followers.add(matter, returned, follower, now);
        trail.record(TrailEntry.of(new Subject(matter.kind(), follower), Action.HANDED_IN_AGAIN, caller, now)
                .with("follows", returned));
        trail.record(TrailEntry.of(new Subject(matter.kind(), returned), Action.HANDED_IN_AGAIN, caller, now)
                .with("followedBy", follower));
    }
}
