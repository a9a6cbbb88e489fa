package org.xunzheng.domain.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** A city's or the province's officer proposes how many certificates a region may issue in a year (CRT-8). */
@ApplicationScoped
@Clause("CRT-8")
public class ProposeQuota {

    private final Quotas quotas;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ProposeQuota(Quotas quotas, Regions regions, Reviews reviews, Trail trail, Clock clock) {
        this.quotas = quotas;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected ProposeQuota() {
        this(null, null, null, null, null);
    }

    /**
     * What is proposed.
     *
     * @param authority whose region it is for: the caller's own or one below
     * @param allowed how many certificates, at least 0
     */
    public record Proposal(UUID authority, Integer year, Integer allowed, String reason) {}

    @Transactional
    public Decision<QuotaProposal> propose(Caller caller, Proposal proposal) {
        caller.require(Post.REVIEW);
        Instant now = clock.instant();
        Words words = Words.wanted(proposal.reason(), "reason", QuotaReason.REASON_MISSING);
        String reason = words.text();
        Optional<Authority> of = Optional.ofNullable(proposal.authority())
                .flatMap(regions::authority)
                .filter(found -> found.path().startsWith(caller.authority().path()));
        List<Refusal> refusals = refusals(
                caller, proposal, of, LocalDate.ofInstant(now, clock.getZone()).getYear(), words);
        return Decision.unless(refusals, () -> {
            QuotaProposal made = new QuotaProposal(
                    UUID.randomUUID(),
                    of.get().id(),
                    proposal.year(),
                    proposal.allowed(),
                    reason,
                    caller.account(),
                    now);
            quotas.propose(made);
            reviews.open(Review.open(
                    Matter.QUOTA,
                    made.id(),
                    caller.authority(),
                    Optional.empty(),
                    of.get().name() + " " + made.year() + ": " + made.allowed(),
                    caller.account(),
                    now,
                    Optional.empty(),
                    List.of(new Review.Level(caller.authority(), Post.APPROVAL))));
            trail.record(TrailEntry.of(new Subject(Subject.Kind.QUOTA, made.id()), Action.QUOTA_PROPOSED, caller, now)
                    .with("authority", of.get().name())
                    .with("year", made.year())
                    .with("allowed", made.allowed())
                    .with("reason", reason));
            return made;
        });
    }

    private static List<Refusal> refusals(
            Caller caller, Proposal proposal, Optional<Authority> of, int thisYear, Words reason) {
        List<Refusal> refusals = new ArrayList<>();
        Level level = caller.authority().level();
        if (level != Level.CITY && level != Level.PROVINCE) {
            refusals.add(Refusal.of(QuotaReason.SET_BY_CITY_OR_PROVINCE));
        }
        if (of.isEmpty()) {
            refusals.add(Refusal.at(Place.field("authority"), QuotaReason.REGION_MISSING));
        }
        if (proposal.year() == null || proposal.year() < thisYear || proposal.year() > thisYear + 1) {
            refusals.add(Refusal.at(Place.field("year"), QuotaReason.YEAR_MISSING, thisYear, thisYear + 1));
        }
        if (proposal.allowed() == null || proposal.allowed() < 0) {
            refusals.add(Refusal.at(Place.field("allowed"), QuotaReason.ALLOWED_MISSING));
        }
        refusals.addAll(reason.refusals());
        return refusals;
    }
}
