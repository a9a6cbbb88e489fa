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
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.Category;

/** An institution drafts a class, and changes it while it is open. */
@ApplicationScoped
public class DraftClass {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TRAINING = 100;
    /** Beyond these a day or a number is a slip of the finger, whatever a profile says. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;
    private static final int MOST_HOURS = 10_000;

    private final MayTrain mayTrain;
    private final Classes classes;
    private final Institutions institutions;
    private final Occupations occupations;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DraftClass(
            MayTrain mayTrain,
            Classes classes,
            Institutions institutions,
            Occupations occupations,
            Glyphs glyphs,
            Trail trail,
            Clock clock) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.institutions = institutions;
        this.occupations = occupations;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected DraftClass() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * The plan as it was filled in; everything may be missing.
     *
     * @param registration the code to train under; may be left out by an institution that has just one
     * @param occupation a code of the classification; then the training is named after it unless named otherwise
     */
    public record Draft(
            UUID registration,
            String name,
            String training,
            String occupation,
            Category category,
            Integer hours,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** Stores a new draft. */
    @Transactional
    public Decision<TrainingClass> draft(Caller caller, Draft draft) {
        Checked checked = check(caller, draft);
        return Decision.unless(checked.refusals, () -> {
            TrainingClass drafted = TrainingClass.draft(UUID.randomUUID(), checked.registration, checked.plan());
            classes.add(drafted);
            record(caller, drafted, Action.CLASS_DRAFTED);
            return drafted;
        });
    }

    /**
     * Changes a class that is open.
     *
     * @param seen the version that the caller looked at
     */
    @Transactional
    public Decision<TrainingClass> change(Caller caller, UUID id, long seen, Draft draft) {
        TrainingClass current = classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
        Checked checked = check(caller, draft);
        if (!current.state().isOpen()) {
            checked.refusals.add(Refusal.of(ClassReason.NOT_OPEN));
        }
        return Decision.unless(checked.refusals, () -> {
            TrainingClass changed = current.planned(checked.registration, checked.plan());
            classes.save(changed);
            record(caller, changed, Action.CLASS_CHANGED);
            return changed;
        });
    }

    private void record(Caller caller, TrainingClass drafted, Action action) {
        trail.record(TrailEntry.of(Subject.trainingClass(drafted.id()), action, caller, clock.instant())
                .with("name", drafted.plan().name())
                .with("training", drafted.plan().training())
                .with("category", drafted.category())
                .with("hours", drafted.plan().hours())
                .with("firstDay", drafted.plan().firstDay())
                .with("lastDay", drafted.plan().lastDay()));
    }

    private Checked check(Caller caller, Draft draft) {
        Institution institution = institutions
                .find(caller.requireInstitution(), caller.scope())
                .orElseThrow(() -> new NotFound("institution of " + caller.login()));
        Checked checked = new Checked(draft);
        checked.registration(institution);
        if (checked.registration != null) {
            checked.refusals.addAll(mayTrain.refusals(TrainingStep.OPENING, checked.registration, Optional.empty()));
        }
        checked.text("name", checked.name, ClassReason.NAME_MISSING, LONGEST_NAME, ClassReason.NAME_TOO_LONG);
        checked.occupation(occupations);
        checked.text(
                "training",
                checked.training,
                ClassReason.TRAINING_MISSING,
                LONGEST_TRAINING,
                ClassReason.TRAINING_TOO_LONG);
        checked.printable(glyphs);
        checked.require("category", draft.category, ClassReason.CATEGORY_MISSING);
        if (draft.hours == null || draft.hours < 1) {
            checked.refuse("hours", ClassReason.HOURS_MISSING);
        } else if (draft.hours > MOST_HOURS) {
            checked.refuse("hours", ClassReason.HOURS_TOO_MANY, MOST_HOURS);
        }
        checked.day("firstDay", draft.firstDay, ClassReason.FIRST_DAY_MISSING);
        checked.day("lastDay", draft.lastDay, ClassReason.LAST_DAY_MISSING);
        if (draft.firstDay != null && draft.lastDay != null && draft.lastDay.isBefore(draft.firstDay)) {
            checked.refuse("lastDay", ClassReason.LAST_DAY_BEFORE_FIRST);
        }
        return checked;
    }

    /** A draft with what was found wrong with it so far. */
    private static final class Checked {

        private final Draft draft;
        private final List<Refusal> refusals = new ArrayList<>();
        private final String name;
        private String training;
        private Optional<String> occupation = Optional.empty();
        private Registration registration;

        Checked(Draft draft) {
            this.draft = draft;
            this.name = Input.line(draft.name);
            this.training = Input.line(draft.training);
        }

        void refuse(String field, ClassReason reason, Object... parameters) {
            refusals.add(Refusal.at(Place.field(field), reason, parameters));
        }

        void require(String field, Object value, ClassReason missing) {
            if (value == null) {
                refuse(field, missing);
            }
        }

        void day(String field, LocalDate day, ClassReason missing) {
            require(field, day, missing);
            if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
                refuse(field, ClassReason.DAY_OUT_OF_REACH, FIRST_YEAR, LAST_YEAR);
            }
        }

        void printable(Glyphs glyphs) {
            List<String> missing = glyphs.missingFrom(training);
            if (!missing.isEmpty()) {
                refuse("training", ClassReason.TRAINING_NOT_PRINTABLE, String.join(" ", missing));
            }
        }

        void text(String field, String value, ClassReason missing, int longest, ClassReason tooLong) {
            if (value.isEmpty()) {
                refuse(field, missing);
            } else if (value.length() > longest) {
                refuse(field, tooLong, longest);
            }
        }

        void registration(Institution institution) {
            List<Registration> inForce = institution.registrations().stream()
                    .filter(r -> r.retiredOn().isEmpty())
                    .toList();
            Optional<Registration> chosen = draft.registration != null
                    ? institution.inForce(draft.registration)
                    : inForce.size() == 1 ? Optional.of(inForce.get(0)) : Optional.empty();
            chosen.ifPresentOrElse(
                    r -> registration = r, () -> refuse("registration", ClassReason.REGISTRATION_MISSING));
        }

        void occupation(Occupations occupations) {
            String code = Input.line(draft.occupation);
            if (code.isEmpty()) {
                return;
            }
            Optional<Occupation> found = occupations.find(code);
            if (found.isEmpty()) {
                refuse("occupation", ClassReason.OCCUPATION_UNKNOWN, code);
                return;
            }
            occupation = Optional.of(code);
            if (training.isEmpty()) {
                training = found.get().name();
            }
        }

        ClassPlan plan() {
            return new ClassPlan(
                    name, training, occupation, draft.category, draft.hours, draft.firstDay, draft.lastDay);
        }
    }
}
