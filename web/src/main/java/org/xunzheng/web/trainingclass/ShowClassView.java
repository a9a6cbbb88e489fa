package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.RosterFindings;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.domain.trainingclass.TraineeLine;
import org.xunzheng.web.layout.PartModel;

/** A class: where it stands, what was planned, who is on its roster, and what was done. */
@Named
@RequestScoped
public class ShowClassView {

    private ClassOfPage page;
    private Rosters rosters;
    private RosterFindings ages;
    private Trail trail;
    private ReadClasses read;

    private PartModel<TraineeLine> roster;
    private List<TrailLine> lines;
    private List<RoundLine> rounds;
    private List<Refusal> findings;

    protected ShowClassView() {}

    @Inject
    ShowClassView(ClassOfPage page, Rosters rosters, RosterFindings ages, Trail trail, ReadClasses read) {
        this.page = page;
        this.rosters = rosters;
        this.ages = ages;
        this.trail = trail;
        this.read = read;
    }

    /** The rounds that have more than one level, or at whose level something was said. */
    public List<RoundLine> getRounds() {
        if (rounds == null) {
            rounds = read.reviews(page.getId(), page.caller().scope()).stream()
                    .filter(review -> review.levels().size() > 1
                            || review.steps().stream()
                                    .anyMatch(step -> !step.remark().isEmpty()))
                    .map(RoundLine::of)
                    .toList();
        }
        return rounds;
    }

    public List<Milestone> getMilestones() {
        return Milestone.of(page.get().state(), getTrail());
    }

    public List<TrailLine> getTrail() {
        if (lines == null) {
            lines = trail.of(Subject.trainingClass(page.getId()), page.caller().scope());
        }
        return lines;
    }

    public PartModel<TraineeLine> getRoster() {
        if (roster == null) {
            roster = new PartModel<>(
                    part -> rosters.list(page.getId(), page.caller().scope(), part));
        }
        return roster;
    }

    /** What is worth a look on the roster until certificates are issued; rows are places on it. */
    public List<Refusal> getFindings() {
        if (findings == null) {
            findings = page.get().state() == ClassState.ISSUED
                    ? List.of()
                    : ages.of(page.get(), page.caller().scope());
        }
        return findings;
    }
}
