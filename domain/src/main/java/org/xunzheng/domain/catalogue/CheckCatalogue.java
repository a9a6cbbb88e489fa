package org.xunzheng.domain.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Refusal;

/** Reads a city's file of projects: what is wrong with it, or what it would change (INS-3, CAT-1). Nothing is stored. */
@ApplicationScoped
@Clause({"INS-3", "CAT-1"})
public class CheckCatalogue {

    private final Catalogues catalogues;
    private final Occupations occupations;
    private final Clock clock;

    @Inject
    public CheckCatalogue(Catalogues catalogues, Occupations occupations, Clock clock) {
        this.catalogues = catalogues;
        this.occupations = occupations;
        this.clock = clock;
    }

    protected CheckCatalogue() {
        this(null, null, null);
    }

    /**
     * A clean file.
     *
     * @param changes what differs from the version that counts today
     */
    public record Checked(List<Project> projects, List<CatalogueChange> changes) {}

    /** Says what is wrong with the lines, for who may bring a catalogue. */
    @Transactional
    public Decision<Checked> check(Caller caller, List<CatalogueLine> lines) {
        caller.require(Post.REVIEW);
        List<Refusal> refusals = new ArrayList<>();
        if (caller.authority().level() != Level.CITY) {
            refusals.add(Refusal.of(CatalogueReason.PUBLISHED_BY_CITY));
        }
        Decision<List<Project>> read = read(lines);
        refusals.addAll(read.refusals());
        return Decision.unless(
                refusals,
                () -> new Checked(read.orElseThrow(), changes(caller.authority().id(), read.orElseThrow())));
    }

    /** The projects that the lines are, or all that is wrong with them. */
    public Decision<List<Project>> read(List<CatalogueLine> lines) {
        Set<String> codes =
                lines.stream().map(line -> Input.line(line.occupation())).collect(Collectors.toSet());
        CatalogueCheck check = CatalogueCheck.of(lines, occupations.find(codes));
        return Decision.unless(check.refusals(), check::projects);
    }

    /** What differs from the version that counts for the authority today. */
    public List<CatalogueChange> changes(UUID authority, List<Project> projects) {
        return CatalogueChange.between(
                catalogues
                        .inForce(authority, LocalDate.now(clock))
                        .map(version -> catalogues.projects(version.id()))
                        .orElse(List.of()),
                projects);
    }
}
