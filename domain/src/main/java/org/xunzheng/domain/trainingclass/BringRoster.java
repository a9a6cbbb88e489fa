package org.xunzheng.domain.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** An institution brings the roster of an open class; it replaces what was there. Nothing is stored until it is clean. */
@ApplicationScoped
public class BringRoster {

    private final MayTrain mayTrain;
    private final Classes classes;
    private final Rosters rosters;
    private final RosterFindings findings;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public BringRoster(
            MayTrain mayTrain,
            Classes classes,
            Rosters rosters,
            RosterFindings findings,
            Glyphs glyphs,
            Trail trail,
            Clock clock) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.rosters = rosters;
        this.findings = findings;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected BringRoster() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A roster that is clean.
     *
     * @param warnings what speaks against nothing but should be looked at; placed by roster position
     */
    public record Brought(TrainingClass trainingClass, List<Trainee> trainees, List<Refusal> warnings) {}

    /** Says what is wrong with the roster, and stores nothing. */
    @Transactional
    public Decision<Brought> check(Caller caller, UUID id, List<RosterLine> lines) {
        TrainingClass current = open(caller, id);
        return checked(caller, current, lines);
    }

    /**
     * Stores the roster if nothing is wrong with it.
     *
     * @param seen the version of the class that the caller looked at
     */
    @Transactional
    public Decision<Brought> bring(Caller caller, UUID id, long seen, List<RosterLine> lines) {
        TrainingClass current = open(caller, id).seenAt(seen);
        Decision<Brought> decision = checked(caller, current, lines);
        if (!decision.isGranted()) {
            return decision;
        }
        Brought brought = decision.orElseThrow();
        TrainingClass changed = current.withRoster(brought.trainees.size());
        classes.save(changed);
        rosters.replace(id, brought.trainees);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.ROSTER_BROUGHT, caller, clock.instant())
                .with("trainees", changed.trainees())
                .with("before", current.trainees()));
        return Decision.granted(new Brought(changed, brought.trainees, brought.warnings));
    }

    private TrainingClass open(Caller caller, UUID id) {
        caller.requireInstitution();
        return classes.find(id, caller.scope()).orElseThrow(() -> new NotFound("class " + id));
    }

    private Decision<Brought> checked(Caller caller, TrainingClass current, List<RosterLine> lines) {
        RosterCheck check = RosterCheck.of(lines, LocalDate.now(clock));
        List<Refusal> refusals = new ArrayList<>(check.refusals());
        if (!current.state().isOpen()) {
            refusals.add(0, Refusal.of(ClassReason.NOT_OPEN));
        }
        refusals.addAll(mayTrain.refusals(TrainingStep.OPENING, current.registration(), Optional.of(current.id())));
        return Decision.unless(
                refusals, () -> new Brought(current, check.trainees(), warnings(caller, current, lines, check)));
    }

    private List<Refusal> warnings(Caller caller, TrainingClass current, List<RosterLine> lines, RosterCheck check) {
        List<Refusal> warnings = new ArrayList<>();
        for (Trainee trainee : check.trainees()) {
            List<String> missing = glyphs.missingFrom(trainee.name());
            if (!missing.isEmpty()) {
                warnings.add(Refusal.at(
                        Place.row(rowOf(lines, trainee.position()), "name"),
                        RosterReason.NAME_NOT_PRINTABLE,
                        String.join(" ", missing)));
            }
        }
        for (Refusal finding : findings.of(current, check.trainees(), caller.scope())) {
            warnings.add(finding.placedAt(Place.row(
                    rowOf(lines, finding.place().row()), finding.place().field())));
        }
        return warnings;
    }

    /** A clean roster has a trainee for every line. */
    private static int rowOf(List<RosterLine> lines, int position) {
        return lines.get(position - 1).row();
    }
}
