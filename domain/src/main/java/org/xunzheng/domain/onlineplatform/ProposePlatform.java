package org.xunzheng.domain.onlineplatform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** A city's or the province's officer proposes to admit an online platform (TRN-4). */
@ApplicationScoped
@Clause("TRN-4")
public class ProposePlatform {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASIS = 200;

    private final Platforms platforms;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ProposePlatform(Platforms platforms, Reviews reviews, Trail trail, Clock clock) {
        this.platforms = platforms;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected ProposePlatform() {
        this(null, null, null, null);
    }

    /**
     * What is proposed.
     *
     * @param features what the platform was found to have
     * @param from today or later
     */
    public record Proposal(String name, String operator, Set<Feature> features, String basis, LocalDate from) {

        /** With its texts as single lines. */
        Proposal read() {
            return new Proposal(
                    Input.line(name),
                    Input.line(operator),
                    features == null ? Set.of() : features,
                    Input.line(basis),
                    from);
        }
    }

    @Transactional
    public Decision<OnlinePlatform> propose(Caller caller, Proposal typed) {
        caller.require(Post.REVIEW);
        Instant now = clock.instant();
        Proposal proposal = typed.read();
        return Decision.unless(refusals(caller, proposal, LocalDate.ofInstant(now, clock.getZone())), () -> {
            Authority authority = caller.authority();
            OnlinePlatform platform = new OnlinePlatform(
                    UUID.randomUUID(),
                    authority.id(),
                    authority.name(),
                    proposal.name(),
                    proposal.operator(),
                    proposal.features(),
                    proposal.basis(),
                    proposal.from(),
                    Optional.empty(),
                    Optional.empty(),
                    caller.account(),
                    now);
            platforms.propose(platform);
            reviews.open(Review.open(
                    Matter.PLATFORM,
                    platform.id(),
                    authority,
                    Optional.empty(),
                    platform.name(),
                    caller.account(),
                    now,
                    Optional.empty(),
                    List.of(new Review.Level(authority, Post.APPROVAL))));
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.PLATFORM, platform.id()), Action.PLATFORM_PROPOSED, caller, now)
                    .with("name", platform.name())
                    .with("operator", platform.operator())
                    .with("basis", platform.basis())
                    .with("from", platform.wantedFrom()));
            return platform;
        });
    }

    private List<Refusal> refusals(Caller caller, Proposal proposal, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        Level level = caller.authority().level();
        if (level != Level.CITY && level != Level.PROVINCE) {
            refusals.add(Refusal.of(PlatformReason.ADMITTED_BY_CITY_OR_PROVINCE));
        }
        line(refusals, "name", proposal.name(), PlatformReason.NAME_MISSING, LONGEST_NAME);
        line(refusals, "operator", proposal.operator(), PlatformReason.OPERATOR_MISSING, LONGEST_NAME);
        line(refusals, "basis", proposal.basis(), PlatformReason.BASIS_MISSING, LONGEST_BASIS);
        EnumSet.allOf(Feature.class).stream()
                .filter(feature -> !proposal.features().contains(feature))
                .forEach(feature -> refusals.add(
                        Refusal.at(Place.field("features"), PlatformReason.FEATURE_MISSING, Refusal.word(feature))));
        if (proposal.from() == null
                || proposal.from().isBefore(today)
                || proposal.from().isAfter(today.plusYears(1))) {
            refusals.add(Refusal.at(Place.field("from"), PlatformReason.FROM_MISSING, today, today.plusYears(1)));
        }
        if (platforms.admittedFor(caller.authority().id(), today).contains(proposal.name())) {
            refusals.add(Refusal.at(Place.field("name"), PlatformReason.ADMITTED_ALREADY, proposal.name()));
        }
        return refusals;
    }

    private static void line(List<Refusal> refusals, String field, String text, PlatformReason missing, int longest) {
        if (text.isEmpty()) {
            refusals.add(Refusal.at(Place.field(field), missing));
        } else if (text.length() > longest) {
            refusals.add(Refusal.at(Place.field(field), PlatformReason.TEXT_TOO_LONG, longest));
        }
    }
}
