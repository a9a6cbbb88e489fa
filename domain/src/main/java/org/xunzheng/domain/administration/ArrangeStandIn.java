package org.xunzheng.domain.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * An officer names a colleague of the same authority who holds a post during an absence: bounded in time, handed on to
 * nobody else, and around no exclusion (REV-2).
 */
@ApplicationScoped
@Transactional
@Clause("REV-2")
public class ArrangeStandIn {

    /** The longest absence, in days. */
    public static final int MOST_DAYS = 92;

    private static final int LONGEST_REASON = 200;

    private final StandIns standIns;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ArrangeStandIn(StandIns standIns, Accounts accounts, Trail trail, Clock clock) {
        this.standIns = standIns;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    protected ArrangeStandIn() {
        this(null, null, null, null);
    }

    /** A wish to be stood in for. */
    public record Wish(Post post, UUID present, LocalDate firstDay, LocalDate lastDay, String reason) {}

    public Decision<StandIn> arrange(Caller caller, Wish wish) {
        LocalDate today = LocalDate.now(clock);
        Words words = Words.wanted(wish.reason(), "reason", AccountReason.REASON_MISSING, LONGEST_REASON);
        String reason = words.text();
        List<Refusal> refusals = new ArrayList<>();
        boolean own = wish.post() != null
                && wish.post().canBeStoodInFor()
                && caller.holds(wish.post())
                && !caller.standingInFor().containsKey(wish.post());
        if (!own) {
            refusals.add(Refusal.at(Place.field("post"), AccountReason.STAND_IN_POST));
        }
        Optional<StandIns.Colleague> colleague = standIns.colleagues(caller).stream()
                .filter(c -> c.account().equals(wish.present()))
                .findFirst();
        if (colleague.isEmpty() || own && colleague.get().posts().contains(wish.post())) {
            refusals.add(Refusal.at(Place.field("present"), AccountReason.STAND_IN_PERSON));
        } else if (own) {
            Set<Post> together = new HashSet<>(colleague.get().posts());
            together.add(wish.post());
            GivePosts.excluded(accounts.exclusions(), together)
                    .forEach(e -> refusals.add(
                            Refusal.at(Place.field("present"), AccountReason.STAND_IN_EXCLUDED, e.post(), e.other())));
        }
        boolean bounded = wish.firstDay() != null
                && wish.lastDay() != null
                && !wish.firstDay().isBefore(today)
                && !wish.lastDay().isBefore(wish.firstDay())
                && !wish.lastDay().isAfter(wish.firstDay().plusDays(MOST_DAYS));
        if (!bounded) {
            refusals.add(Refusal.at(Place.field("lastDay"), AccountReason.STAND_IN_DAYS, MOST_DAYS));
        }
        refusals.addAll(words.refusals());
        return Decision.unless(refusals, () -> {
            StandIn standIn = new StandIn(
                    UUID.randomUUID(),
                    caller.account(),
                    caller.name(),
                    wish.present(),
                    colleague.get().name(),
                    wish.post(),
                    wish.firstDay(),
                    wish.lastDay(),
                    reason,
                    Optional.empty());
            standIns.add(standIn, clock.instant());
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.ACCOUNT, wish.present()),
                            Action.STAND_IN_ARRANGED,
                            caller,
                            clock.instant())
                    .with("post", wish.post())
                    .with("firstDay", wish.firstDay())
                    .with("lastDay", wish.lastDay())
                    .with("reason", reason));
            return standIn;
        });
    }

    /** Ends a stand-in early: who is absent, or who stands in. */
    public void end(Caller caller, UUID id) {
        StandIn found = standIns.list(Scope.below(caller.authority().path()), new Page.Part(0, 10_000)).rows().stream()
                .filter(s -> s.id().equals(id))
                .filter(s -> s.absent().equals(caller.account()) || s.present().equals(caller.account()))
                .findFirst()
                .orElseThrow(() -> new NotFound("stand-in " + id));
        if (standIns.end(id, clock.instant())) {
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.ACCOUNT, found.present()),
                            Action.STAND_IN_ENDED,
                            caller,
                            clock.instant())
                    .with("post", found.post()));
        }
    }
}
