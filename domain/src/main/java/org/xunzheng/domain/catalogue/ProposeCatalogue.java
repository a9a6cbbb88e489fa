package org.xunzheng.domain.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** A city's officer brings the next version of its catalogue of projects as a whole (INS-3, CAT-1). */
@ApplicationScoped
@Clause({"INS-3", "CAT-1"})
public class ProposeCatalogue {

    private static final int LONGEST_NOTE = 200;

    private final Catalogues catalogues;
    private final Occupations occupations;
    private final Reviews reviews;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ProposeCatalogue(Catalogues catalogues, Occupations occupations, Reviews reviews, Trail trail, Clock clock) {
        this.catalogues = catalogues;
        this.occupations = occupations;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    protected ProposeCatalogue() {
        this(null, null, null, null, null);
    }

    /**
     * A clean file.
     *
     * @param changes what differs from the version that counts today
     */
    public record Checked(List<Project> projects, List<CatalogueChange> changes) {}

    /** Says what is wrong with the lines, and stores nothing. */
    @Transactional
    public Decision<Checked> check(Caller caller, List<CatalogueLine> lines) {
        caller.require(Post.REVIEW);
        Set<String> codes =
                lines.stream().map(line -> Input.line(line.occupation())).collect(Collectors.toSet());
        CatalogueCheck check = CatalogueCheck.of(lines, occupations.find(codes));
        List<Refusal> refusals = new ArrayList<>();
        if (caller.authority().level() != Level.CITY) {
            refusals.add(Refusal.of(CatalogueReason.PUBLISHED_BY_CITY));
        }
        refusals.addAll(check.refusals());
        return Decision.unless(
                refusals,
                () -> new Checked(check.projects(), CatalogueChange.between(inForce(caller), check.projects())));
    }

    private List<Project> inForce(Caller caller) {
        return catalogues
                .inForce(caller.authority().id(), LocalDate.now(clock))
                .map(version -> catalogues.projects(version.id()))
                .orElse(List.of());
    }

    /**
     * Hands the version in for the second officer's decision, if nothing is wrong with it.
     *
     * @param about what it is: the yearly plan, a change, with its document
     */
    @Transactional
    public Decision<CatalogueVersion> propose(Caller caller, String about, List<CatalogueLine> lines) {
        Words words = Words.wanted(about, "note", CatalogueReason.NOTE_MISSING, LONGEST_NOTE);
        String note = words.text();
        Decision<Checked> checked = check(caller, lines);
        List<Refusal> refusals = new ArrayList<>(checked.refusals());
        refusals.addAll(words.refusals());
        return Decision.unless(refusals, () -> proposed(caller, note, checked.orElseThrow()));
    }

    private CatalogueVersion proposed(Caller caller, String note, Checked checked) {
        Instant now = clock.instant();
        CatalogueVersion version = new CatalogueVersion(
                UUID.randomUUID(),
                caller.authority().id(),
                caller.authority().name(),
                OptionalInt.empty(),
                note,
                checked.projects().size(),
                caller.account(),
                caller.name(),
                now,
                Optional.empty());
        catalogues.propose(version, checked.projects());
        reviews.open(Review.open(
                Matter.CATALOGUE,
                version.id(),
                caller.authority(),
                Optional.empty(),
                caller.authority().name() + " " + note,
                caller.account(),
                now,
                Optional.empty(),
                List.of(new Review.Level(caller.authority(), Post.APPROVAL))));
        trail.record(
                TrailEntry.of(new Subject(Subject.Kind.CATALOGUE, version.id()), Action.CATALOGUE_PROPOSED, caller, now)
                        .with("note", note)
                        .with("projects", checked.projects().size())
                        .with("changes", checked.changes().size()));
        return version;
    }
}
