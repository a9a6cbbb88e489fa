package org.xunzheng.domain.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** What speaks against a timetable, all at once (CLS-6). */
@ApplicationScoped
@Clause("CLS-6")
public class TimetableRules {

    private final MayTrain mayTrain;
    private final Classes classes;
    private final Timetables timetables;
    private final Platforms platforms;

    @Inject
    public TimetableRules(MayTrain mayTrain, Classes classes, Timetables timetables, Platforms platforms) {
        this.mayTrain = mayTrain;
        this.classes = classes;
        this.timetables = timetables;
        this.platforms = platforms;
    }

    protected TimetableRules() {
        this(null, null, null, null);
    }

    /**
     * The lessons of the lines, or what speaks against them.
     *
     * @param matter the timetable's, if it is decided on: then nobody changes the class until the decision stands
     */
    Decision<List<Lesson>> read(
            List<LessonLine> lines, TrainingClass of, Profile profile, Optional<UUID> matter, Instant now) {
        if (matter.isPresent()) {
            classes.hold(of.id());
        }
        List<Refusal> refusals = new ArrayList<>();
        if (of.state() != ClassState.APPROVED) {
            refusals.add(Refusal.at(Place.field("trainingClass"), TimetableReason.CLASS_NOT_APPROVED));
        }
        refusals.addAll(mayTrain.refusals(TrainingStep.TEACHING, of.registration(), Optional.of(of.id())));
        if (timetables.underWay(of.id(), matter).isPresent()) {
            refusals.add(Refusal.of(TimetableReason.UNDER_WAY));
        }
        TimetableCheck check = TimetableCheck.of(lines, of.plan(), profile.get(Key.HOURS_A_DAY));
        teachers(check, of.institution());
        platforms(check, of.authority(), profile.day());
        timetables.elsewhere(of.id(), of.institution(), check.lessons()).forEach(there -> elsewhere(check, there));
        if (check.refusals().isEmpty()) {
            check.compare(timetables.inForce(of.id()), now);
        }
        refusals.addAll(check.refusals());
        return Decision.unless(refusals, check::lessons);
    }

    private void teachers(TimetableCheck check, UUID institution) {
        List<String> names =
                check.lessons().stream().map(Lesson::teacher).distinct().toList();
        Map<String, Timetables.Known> known = timetables.teachers(institution, names).stream()
                .collect(Collectors.toMap(Timetables.Known::name, Function.identity()));
        for (Lesson lesson : check.lessons()) {
            Timetables.Known teacher = known.get(lesson.teacher());
            if (teacher == null
                    || teacher.endedOn()
                            .filter(ended -> !lesson.day().isBefore(ended))
                            .isPresent()) {
                check.refuse(lesson.number(), "teacher", TimetableReason.TEACHER_UNKNOWN, lesson.teacher());
            } else if (teacher.people() > 1) {
                check.refuse(
                        lesson.number(),
                        "teacher",
                        TimetableReason.TEACHER_AMBIGUOUS,
                        lesson.teacher(),
                        teacher.people());
            }
        }
    }

    private static void elsewhere(TimetableCheck check, Timetables.Elsewhere there) {
        String at = Lesson.clock(there.at());
        there.otherClass()
                .ifPresentOrElse(
                        other -> check.refuse(there.number(), "teacher", TimetableReason.TEACHER_ELSEWHERE, other, at),
                        () -> check.refuse(
                                there.number(), "teacher", TimetableReason.TEACHER_AT_ANOTHER_INSTITUTION, at));
    }

    private void platforms(TimetableCheck check, UUID authority, LocalDate day) {
        if (check.lessons().stream().noneMatch(Lesson::isOnline)) {
            return;
        }
        Set<String> admitted = new HashSet<>(platforms.admittedFor(authority, day));
        check.lessons().stream()
                .filter(lesson -> lesson.isOnline() && !admitted.contains(lesson.platform()))
                .forEach(lesson -> check.refuse(
                        lesson.number(), "platform", TimetableReason.PLATFORM_NOT_ADMITTED, lesson.platform()));
    }
}
