package org.xunzheng.domain.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** Reads the file of a timetable: what is wrong with it, or what it would bring (CLS-6). Nothing is stored. */
@ApplicationScoped
@Clause("CLS-6")
public class CheckTimetable {

    private final TimetableRules rules;
    private final Timetables timetables;
    private final Classes classes;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    public CheckTimetable(
            TimetableRules rules, Timetables timetables, Classes classes, Profiles profiles, Clock clock) {
        this.rules = rules;
        this.timetables = timetables;
        this.classes = classes;
        this.profiles = profiles;
        this.clock = clock;
    }

    protected CheckTimetable() {
        this(null, null, null, null, null);
    }

    /**
     * A clean file.
     *
     * @param over how many of the lessons are over, though nobody approved them before
     */
    public record Checked(List<Lesson> lessons, int over) {

        public int hours() {
            return lessons.stream().mapToInt(Lesson::hours).sum();
        }
    }

    /** Says what is wrong with the lines, for who may hand them in. */
    @Transactional
    public Decision<Checked> check(Caller caller, UUID id, List<LessonLine> lines) {
        caller.requireInstitution();
        TrainingClass of = find(caller, id);
        Instant now = clock.instant();
        Decision<List<Lesson>> read =
                rules.read(lines, of, profiles.inForce(of.authority(), LocalDate.now(clock)), Optional.empty(), now);
        return Decision.unless(read.refusals(), () -> checked(of, read.orElseThrow(), now));
    }

    private Checked checked(TrainingClass of, List<Lesson> lessons, Instant at) {
        List<Lesson> approved = timetables.inForce(of.id());
        return new Checked(lessons, (int) lessons.stream()
                .filter(lesson -> lesson.isOver(at) && !approved.contains(lesson))
                .count());
    }

    /** The lessons that count of a class that the caller sees. */
    public List<Lesson> inForce(Caller caller, UUID id) {
        return timetables.inForce(find(caller, id).id());
    }

    /** What a class that the caller sees is called. */
    public String name(Caller caller, UUID id) {
        return find(caller, id).plan().name();
    }

    private TrainingClass find(Caller caller, UUID id) {
        return classes.find(id, caller.scope()).orElseThrow(() -> new NotFound("class " + id));
    }
}
