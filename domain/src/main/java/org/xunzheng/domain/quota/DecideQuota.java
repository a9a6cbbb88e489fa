package org.xunzheng.domain.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** A second officer of the authority that proposed a quota puts it in force or sends it back (CRT-8, REV-2). */
@ApplicationScoped
@Clause({"CRT-8", "REV-2"})
public class DecideQuota {

    private final Quotas quotas;
    private final Reviews reviews;
    private final TakeLevel takeLevel;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecideQuota(Quotas quotas, Reviews reviews, TakeLevel takeLevel, Trail trail, Clock clock) {
        this.quotas = quotas;
        this.reviews = reviews;
        this.takeLevel = takeLevel;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecideQuota() {
        this(null, null, null, null, null);
    }

    @Transactional
    public Decision<Review.State> decide(Caller caller, UUID id, long seen, TakeLevel.Answer answer) {
        QuotaProposal proposal = quotas.find(id, caller.scope()).orElseThrow(() -> new NotFound("quota " + id));
        Review review =
                reviews.latest(Matter.QUOTA, id, caller.scope()).orElseThrow(() -> new NotFound("review of " + id));
        if (answer.verdict() != Verdict.APPROVED
                || !review.isAtLastLevel()
                || !TakeLevel.refusals(caller, review).isEmpty()) {
            return takeLevel.take(caller, review, seen, answer, List.of());
        }
        // Counts under a lock that holds up every issue: only once nothing else speaks against it.
        long issued = quotas.issued(proposal);
        List<Refusal> below = issued > proposal.allowed()
                ? List.of(Refusal.of(QuotaReason.BELOW_ISSUED, proposal.allowed(), issued))
                : List.of();
        Decision<Review.State> taken = takeLevel.take(caller, review, seen, answer, below);
        if (taken.isGranted()) {
            quotas.putInForce(proposal, issued);
            trail.record(
                    TrailEntry.of(new Subject(Subject.Kind.QUOTA, id), Action.QUOTA_IN_FORCE, caller, clock.instant())
                            .with("year", proposal.year())
                            .with("allowed", proposal.allowed())
                            .with("issued", issued));
        }
        return taken;
    }
}
