package org.xunzheng.persistence.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.timetable.LessonLine;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

/** A class of sixty hours from 8 October to 6 November 2026, ten lessons of six hours, with a teacher. */
public final class TaughtClass {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 8);
    /** Before its first lesson. */
    public static final LocalDate BEFORE = LocalDate.of(2026, 10, 5);

    private static final int TEACHER = 901;

    public final TestSystem system;
    public final Scenario scenario;
    public final Caller school;
    public final TrainingClass trainingClass;

    public TaughtClass(TestSystem system, Scenario scenario, int trainees) {
        this.system = system;
        this.scenario = scenario;
        school = scenario.school();
        teacher(school, TEACHER);
        trainingClass = scenario.approved(school, 0, trainees);
    }

    public static String teacherName() {
        return PersonFixture.name(TEACHER);
    }

    /** Records a teacher, known by the number of the person. */
    public Teacher teacher(Caller institution, int person) {
        return system.in(() -> system.keepTeachers.add(
                        institution,
                        new KeepTeachers.Form(
                                PersonFixture.name(person),
                                PersonFixture.idNumber(person).digits(),
                                Teacher.Kind.THEORY,
                                "高级中学教师资格证",
                                "20201234",
                                "高级",
                                null)))
                .orElseThrow();
    }

    /** Six hours on each of ten days. */
    public static List<LessonLine> lines() {
        List<LessonLine> lines = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lines.add(line(i, FIRST_DAY.plusDays(i - 1L).toString(), "08:30", "6", "实训楼 301", ""));
        }
        return lines;
    }

    public static LessonLine line(int number, String day, String at, String hours, String place, String platform) {
        return new LessonLine(
                number + 1, String.valueOf(number), day, at, hours, "婴幼儿照护 " + number, teacherName(), place, platform);
    }

    public Map<String, Object> typed(List<LessonLine> lines) {
        Map<String, Object> typed = new HashMap<>();
        typed.put("trainingClass", trainingClass.id());
        typed.put("lessons", lines);
        return typed;
    }

    /** Hands a timetable in on a day. */
    public Decision<Matter> handIn(LocalDate day, List<LessonLine> lines, String reason) {
        Map<String, Object> typed = typed(lines);
        typed.put("reason", reason);
        return system.on(day, () -> system.handIn(school, "timetable", typed));
    }

    public Decision<Matter> approve(LocalDate day, Matter matter) {
        return system.on(day, () -> system.decide(scenario.reviewer, matter, Verdict.APPROVED, ""));
    }

    /** The class with its timetable approved before the first lesson. */
    public TaughtClass timetabled() {
        approve(BEFORE, handIn(BEFORE, lines(), "").orElseThrow()).orElseThrow();
        return this;
    }
}
