package org.xunzheng.persistence.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.attendance.AttendanceReason;
import org.xunzheng.domain.attendance.Attended;
import org.xunzheng.domain.attendance.Flaw;
import org.xunzheng.domain.attendance.Grade;
import org.xunzheng.domain.attendance.LessonAttended;
import org.xunzheng.domain.attendance.Method;
import org.xunzheng.domain.attendance.Quarantined;
import org.xunzheng.domain.attendance.RawRecord;
import org.xunzheng.domain.attendance.RecordFormat;
import org.xunzheng.domain.attendance.RecordReading;
import org.xunzheng.domain.attendance.TakeRecords;
import org.xunzheng.domain.attendance.Tally;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.onlineplatform.PlatformFixture;
import org.xunzheng.persistence.timetable.TaughtClass;

@DisplayName("TRN-1: attendance by real name, lesson by lesson, with how it was proved")
class AttendanceTest {

    private static final String HASH = "0".repeat(64);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final TaughtClass taught = new TaughtClass(system, scenario, 3).timetabled();
    private final UUID id = taught.trainingClass.id();

    private static String punch(String pin, String time, int verified) {
        return "        " + pin + "\t" + time + "\t1\t0\t" + verified + "\t0";
    }

    private static Stream<RawRecord> attlog(String... lines) {
        return IntStream.range(0, lines.length).mapToObj(i -> RecordReading.attlog(i + 1, lines[i]));
    }

    private Tally take(RecordFormat format, Stream<RawRecord> rows) {
        return system.in(() -> system.takeRecords.take(
                        taught.school, id, new TakeRecords.File("1_attlog.dat", HASH, format), rows))
                .orElseThrow();
    }

    private Tally look(String... lines) {
        return system.in(() -> system.takeRecords.look(taught.school, id, RecordFormat.ATTLOG, attlog(lines)))
                .orElseThrow();
    }

    private Tally take(String... lines) {
        return take(RecordFormat.ATTLOG, attlog(lines));
    }

    private Decision<Integer> assign(String lines) {
        return system.in(() -> system.assignNumbers.assign(taught.school, id, lines));
    }

    private void numbered() {
        assign("7\t" + PersonFixture.name(0) + "\n8\t" + PersonFixture.name(1)).orElseThrow();
    }

    private List<Attended> hours() {
        return system.in(() -> system.classAttendance.hours(taught.trainingClass));
    }

    private List<Quarantined> quarantined() {
        return system.in(() -> system.attendanceRecords.quarantined(
                        id,
                        system.classAttendance.windows(taught.trainingClass),
                        taught.school.scope(),
                        Page.Part.beginning(100)))
                .rows();
    }

    @Test
    @DisplayName("TRN-1: first and last record of a lesson make its hours; the preview says what taking does")
    void countsLessons() {
        numbered();
        String[] lines = {
            "CKJF202060123",
            punch("7", "2026-10-08 08:26:41", 15),
            punch("8", "2026-10-08 08:29:00", 4),
            punch("8", "2026-10-08 09:10:00", 4),
            punch("7", "2026-10-08 13:05:10", 15),
            "7f3a9c"
        };
        Tally looked = look(lines);
        assertThat(looked).isEqualTo(new Tally(6, 0, 4, 0, Map.of(Flaw.UNREADABLE, 2)));
        assertThat(hours()).as("nothing is stored by looking").allMatch(one -> one.counted() == 0);
        assertThat(take(lines)).isEqualTo(looked);
        assertThat(hours()).extracting(Attended::counted).containsExactly(6, 0, 0);
        assertThat(hours().get(0)).satisfies(one -> {
            assertThat(one.planned()).isEqualTo(60);
            assertThat(one.biometric()).isEqualTo(6);
        });
        List<LessonAttended> lessons = system.in(() -> system.classAttendance.lessons(taught.trainingClass));
        assertThat(lessons).hasSize(10);
        assertThat(lessons.get(0).counted())
                .as("who left after forty minutes does not count")
                .isEqualTo(1);
        assertThat(lessons.get(0).seen()).isEqualTo(2);
        assertThat(lessons.get(1).state(system.in(() -> system.classAttendance.now())))
                .isEqualTo(LessonAttended.State.WITHOUT_RECORDS);
    }

    @Test
    @DisplayName("TRN-1: the same file, or the same record in another one, changes nothing and is said")
    void isTakenOnce() {
        numbered();
        String[] lines = {punch("7", "2026-10-08 08:26:41", 15), punch("7", "2026-10-08 13:05:10", 15)};
        take(lines);
        assertThat(look(lines)).isEqualTo(new Tally(2, 2, 0, 0, Map.of()));
        assertThat(take(lines)).isEqualTo(new Tally(2, 2, 0, 0, Map.of()));
        assertThat(take(lines[1], lines[1], punch("7", "2026-10-09 08:30:00", 15)))
                .isEqualTo(new Tally(3, 2, 1, 0, Map.of()));
        assertThat(hours().get(0).counted()).isEqualTo(6);
        assertThat(system.in(() -> system.attendanceRecords.brought(id))).hasSize(2);
    }

    @Test
    @DisplayName(
            "TRN-1: a lost clock, a time to come, an unknown number and a time without lesson are kept in quarantine")
    void quarantines() {
        numbered();
        Tally tally = take(
                punch("7", "2000-01-01 00:00:00", 15),
                punch("9", "2026-10-08 08:31:00", 15),
                punch("7", "2026-10-08 20:00:00", 15),
                punch("7", "2026-12-24 08:30:00", 15));
        assertThat(tally.taken()).isZero();
        assertThat(quarantined())
                .extracting(Quarantined::flaw)
                .containsExactly(Flaw.CLOCK_LOST, Flaw.UNKNOWN_NUMBER, Flaw.OUTSIDE_LESSONS, Flaw.FUTURE);
        assertThat(system.in(() -> system.attendanceRecords.quarantined(
                                id,
                                system.classAttendance.windows(taught.trainingClass),
                                Scenario.officer(system, "370100", org.xunzheng.domain.account.Post.REVIEW)
                                        .scope(),
                                Page.Part.beginning(100)))
                        .rows())
                .as("REV-4: not for another city")
                .isEmpty();
        assign("9\t3").orElseThrow();
        assertThat(quarantined())
                .as("once somebody says whose number it is")
                .extracting(Quarantined::flaw)
                .containsExactly(Flaw.CLOCK_LOST, Flaw.OUTSIDE_LESSONS, Flaw.FUTURE);
    }

    @Test
    @DisplayName("TRN-1: a clock that was set back a day, punched and set forward again gives nobody a lesson")
    void clockSetBack() {
        numbered();
        Tally tally = take(
                punch("7", "2026-10-09 08:26:00", 15),
                punch("8", "2026-10-09 08:26:30", 15),
                punch("7", "2026-10-09 13:02:00", 15),
                punch("8", "2026-10-08 08:27:00", 15),
                punch("8", "2026-10-08 13:01:00", 15),
                punch("8", "2026-10-09 13:03:00", 15));
        assertThat(tally).isEqualTo(new Tally(6, 0, 4, 0, Map.of(Flaw.CLOCK_SET_BACK, 2)));
        assertThat(hours()).extracting(Attended::counted).containsExactly(6, 6, 0);
    }

    @Test
    @DisplayName("TRN-1: a file that somebody sorted by person is not taken for a clock that was set back")
    void sortedByPerson() {
        numbered();
        Tally tally = take(
                punch("7", "2026-10-08 08:26:00", 15),
                punch("7", "2026-10-08 13:02:00", 15),
                punch("7", "2026-10-09 08:26:00", 15),
                punch("8", "2026-10-08 08:26:30", 15),
                punch("8", "2026-10-08 13:03:00", 15));
        assertThat(tally).isEqualTo(new Tally(5, 0, 5, 0, Map.of()));
        assertThat(hours()).extracting(Attended::counted).containsExactly(6, 6, 0);
    }

    private static RecordReading.Cells cells(String... pairs) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return key -> cells.getOrDefault(key, "");
    }

    private static RawRecord dingtalk(int row, int person, String pin, String at, String changedBy) {
        return RecordReading.dingtalk(
                row,
                cells(
                        "name", PersonFixture.name(person),
                        "person", pin,
                        "at", at,
                        "device", changedBy.isEmpty() ? "实训楼考勤机" : "",
                        "changedBy", changedBy));
    }

    @Test
    @DisplayName("TRN-1: what an administrator changed proves least, and counts for no more than its share")
    void changedByTheBoss() {
        assign("P0007 1\nP0008 2").orElseThrow();
        List<RawRecord> rows = new ArrayList<>();
        for (int day = 8; day <= 17; day++) {
            String date = "2026-10-" + (day < 10 ? "0" : "") + day;
            rows.add(dingtalk(rows.size() + 4, 1, "P0008", date + " 08:30", "负责人补卡"));
            rows.add(dingtalk(rows.size() + 4, 1, "P0008", date + " 13:00", "负责人补卡"));
        }
        rows.add(dingtalk(30, 0, "P0007", "2026-10-08 08:26", ""));
        rows.add(dingtalk(31, 0, "P0007", "2026-10-08 13:01", ""));
        rows.add(dingtalk(32, 2, "P0007", "2026-10-09 08:26", ""));
        Tally tally = take(RecordFormat.DINGTALK, rows.stream());
        assertThat(tally.changed()).isEqualTo(20);
        assertThat(tally.quarantined()).as("a second person on one number").isEqualTo(Map.of(Flaw.SECOND_PERSON, 1));
        assertThat(hours().get(0).counted()).isEqualTo(6);
        assertThat(hours().get(1)).satisfies(one -> {
            assertThat(one.byHand()).isEqualTo(60);
            assertThat(one.counted()).as("a fifth of sixty").isEqualTo(12);
            assertThat(one.beyondHand()).isEqualTo(48);
        });
    }

    @Test
    @DisplayName("TRN-1: a roll proves least, and a later one of the same lesson takes its place")
    void roll() {
        system.in(() -> system.callRoll.call(taught.school, id, 1, Set.of(1, 2)).orElseThrow());
        system.in(() ->
                system.callRoll.call(taught.school, id, 1, Set.of(2, 3, 99)).orElseThrow());
        assertThat(hours()).extracting(Attended::byHand).containsExactly(0, 6, 6);
        assertThat(system.in(() -> system.attendanceRecords.roll(id, 1))).contains(Set.of(2, 3));
        assertThat(system.on(
                                TaughtClass.BEFORE,
                                () -> system.in(() -> system.callRoll.call(taught.school, id, 2, Set.of(1))))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(AttendanceReason.LESSON_AHEAD);
        assertThat(system.in(() -> system.callRoll.call(taught.school, id, 77, Set.of(1)))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(AttendanceReason.LESSON_UNKNOWN);
    }

    private RawRecord session(int row, int person, String login, String logout, int faces, int passed) {
        return session(row, person, "10", login, logout, faces, passed);
    }

    private RawRecord session(int row, int person, String lesson, String login, String logout, int faces, int passed) {
        return RecordReading.session(
                row,
                cells(
                        "person",
                        PersonFixture.idNumber(person).digits(),
                        "lesson",
                        lesson,
                        "login",
                        login,
                        "logout",
                        logout,
                        "faces",
                        String.valueOf(faces),
                        "facesPassed",
                        String.valueOf(passed)));
    }

    @Test
    @DisplayName(
            "TRN-3: sessions are united and capped, count by their face checks, and never for more than the lesson")
    void online() {
        TaughtClass own = new TaughtClass(system, scenario, 4);
        PlatformFixture.admitted(system, "泰山技能网校", LocalDate.of(2026, 11, 21));
        List<org.xunzheng.domain.timetable.LessonLine> lines = new ArrayList<>(TaughtClass.lines());
        lines.replaceAll(line -> line.row() == 11
                ? TaughtClass.line(10, line.day(), "18:00", "6", "", "泰山技能网校")
                : new org.xunzheng.domain.timetable.LessonLine(
                        line.row(),
                        line.lesson(),
                        line.day(),
                        "14:30",
                        "6",
                        line.content(),
                        line.teacher(),
                        line.place(),
                        ""));
        LocalDate later = LocalDate.of(2026, 11, 22);
        own.approve(later, own.handIn(later, lines, "").orElseThrow()).orElseThrow();
        Tally tally = system.on(later, () -> system.in(() -> system.takeRecords.take(
                        own.school,
                        own.trainingClass.id(),
                        new TakeRecords.File("platform.csv", HASH, RecordFormat.PLATFORM_LOG),
                        Stream.of(
                                // Two that overlap: two hours by the clock in all, not three.
                                session(2, 0, "2026-10-17 18:00:00", "2026-10-17 19:30:00", 5, 4),
                                session(3, 0, "2026-10-17 19:00:00", "2026-10-17 20:00:00", 5, 5),
                                // Left running overnight: two hours count.
                                session(4, 1, "2026-10-17 18:00:00", "2026-10-18 08:00:00", 5, 5),
                                // Too few faces.
                                session(5, 2, "2026-10-17 18:00:00", "2026-10-17 20:00:00", 5, 3),
                                session(6, 3, "2026-10-17 18:00:00", "", 5, 5))))
                .orElseThrow());
        assertThat(tally).isEqualTo(new Tally(5, 0, 4, 0, Map.of(Flaw.NO_END, 1)));
        // The full log of the next day brings the end; and a session that names no lesson counts as far as it lies in
        // one.
        Tally next = system.on(later, () -> system.in(() -> system.takeRecords.take(
                        own.school,
                        own.trainingClass.id(),
                        new TakeRecords.File("platform2.csv", HASH, RecordFormat.PLATFORM_LOG),
                        Stream.of(
                                session(2, 3, "2026-10-17 18:00:00", "2026-10-17 18:45:00", 5, 5),
                                session(3, 2, "", "2026-10-17 17:30:00", "2026-10-17 18:45:00", 20, 20))))
                .orElseThrow());
        assertThat(next).isEqualTo(new Tally(2, 0, 2, 0, Map.of()));
        assertThat(system.in(() -> system.classAttendance.hours(own.trainingClass)))
                .extracting(Attended::platform)
                .as("the third: two hours too few faces for, and one quarter of an hour of the other session besides")
                .containsExactly(2, 2, 2, 1);
    }

    @Test
    @DisplayName(
            "TRN-1: a lesson that one real record alone does not prove counts by hand, whatever an administrator adds")
    void oneRealRecordIsNotEnough() {
        assign("P0007 1\nP0008 2").orElseThrow();
        take(
                RecordFormat.DINGTALK,
                Stream.of(
                        dingtalk(1, 0, "P0007", "2026-10-08 08:26", ""),
                        dingtalk(2, 0, "P0007", "2026-10-08 13:05", "负责人补卡"),
                        dingtalk(3, 1, "P0008", "2026-10-08 08:26", ""),
                        dingtalk(4, 1, "P0008", "2026-10-08 11:00", "负责人补卡"),
                        dingtalk(5, 1, "P0008", "2026-10-08 13:05", "")));
        assertThat(hours()).extracting(Attended::biometric).containsExactly(0, 6, 0);
        assertThat(hours()).extracting(Attended::byHand).containsExactly(6, 0, 0);
    }

    @Test
    @DisplayName("TRN-1: what the attendance system itself calls invalid does not count")
    void invalidDoesNotCount() {
        assign("P0007 1").orElseThrow();
        RawRecord invalid = RecordReading.dingtalk(
                1, cells("person", "P0007", "at", "2026-10-08 08:26", "device", "实训楼考勤机", "result", "打卡无效：不在范围"));
        assertThat(take(RecordFormat.DINGTALK, Stream.of(invalid)))
                .isEqualTo(new Tally(1, 0, 0, 0, Map.of(Flaw.INVALID, 1)));
    }

    @Test
    @DisplayName("TRN-1: an ID number in a row is kept by its end, however it was written")
    void keepsNoNumber() {
        String number = PersonFixture.idNumber(0).digits();
        RawRecord record = RecordReading.sheet(
                1,
                cells("idNumber", number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14)));
        assertThat(record.text()).doesNotContain(number.substring(6, 14)).contains(number.substring(14));
    }

    @Test
    @DisplayName("TRN-1: a roll counts for the lesson that was called, and not once that is moved ahead")
    void aRollStaysWithItsLesson() {
        system.at("2026-10-17T00:35:00Z");
        system.in(() -> system.callRoll.call(taught.school, id, 10, Set.of(1)).orElseThrow());
        assertThat(hours().get(0).byHand()).isEqualTo(6);
        List<org.xunzheng.domain.timetable.LessonLine> moved = new ArrayList<>(TaughtClass.lines());
        moved.replaceAll(
                line -> line.row() == 11 ? TaughtClass.line(10, "2026-10-20", "08:30", "6", "实训楼 301", "") : line);
        LocalDate running = LocalDate.of(2026, 10, 17);
        Matter change =
                system.handIn(taught.school, "timetable", changed(moved)).orElseThrow();
        system.decide(scenario.reviewer, change, Verdict.APPROVED, "").orElseThrow();
        assertThat(running).isBefore(LocalDate.of(2026, 10, 20));
        assertThat(hours().get(0).byHand()).isZero();
    }

    private Map<String, Object> changed(List<org.xunzheng.domain.timetable.LessonLine> lines) {
        Map<String, Object> typed = taught.typed(lines);
        typed.put("reason", "教师请假");
        return typed;
    }

    @Test
    @DisplayName("numbers: all mistakes at once, and no ID number among them")
    void numbersAreRead() {
        assertThat(assign("7\n7 谁也不是\n8 1\n8 2\n" + PersonFixture.idNumber(0).digits() + " 1")
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(
                        AttendanceReason.LINE_MALFORMED,
                        AttendanceReason.TRAINEE_UNKNOWN,
                        AttendanceReason.NUMBER_TWICE,
                        AttendanceReason.NUMBER_IS_OF_A_PERSON);
        assertThat(assign(" \n").refusals())
                .extracting(Refusal::reason)
                .containsExactly(AttendanceReason.NUMBERS_MISSING);
    }

    @Test
    @DisplayName("CLS-5: once results are handed in, nothing more is recorded")
    void closedWithTheResults() {
        system.in(() -> system.submitResults
                .submit(taught.school, id, scenario.version(id), Scenario.allPassed(0, 3))
                .orElseThrow());
        assertThat(system.in(() -> system.takeRecords.look(taught.school, id, RecordFormat.ATTLOG, attlog("x")))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(AttendanceReason.NOT_IN_TRAINING);
    }

    @Test
    @DisplayName("TRN-1: where the place sets a least share, nobody passes who attended less")
    void attendedTooLittle() {
        Scenario.figureInForce(
                system, "370911", LocalDate.of(2026, 10, 1), "training.attended-share", "4/5", "岱人社字〔2026〕9号 二");
        Decision<?> refused = system.in(
                () -> system.submitResults.submit(taught.school, id, scenario.version(id), Scenario.allPassed(0, 3)));
        assertThat(refused.refusals())
                .extracting(Refusal::reason)
                .hasSize(3)
                .containsOnly(AttendanceReason.ATTENDED_TOO_LITTLE);
        assertThat(refused.refusals().get(0).citation()).contains("岱人社字〔2026〕9号 二");
    }

    @Test
    @DisplayName("TRN-1: the database changes no record, and has the same methods as the code")
    void theDatabaseHoldsIt() throws SQLException {
        numbered();
        take(
                punch("7", "2026-10-08 08:26:41", 15),
                "身份证 " + PersonFixture.idNumber(0).digits());
        assertThat(system.in(() -> system.attendanceRecords.quarantined(
                                id,
                                system.classAttendance.windows(taught.trainingClass),
                                Scope.below(""),
                                Page.Part.beginning(9)))
                        .rows())
                .allSatisfy(one -> assertThat(one.text())
                        .doesNotContain(PersonFixture.idNumber(0).digits()));
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            for (String statement : List.of(
                    "update attendance_record set at = at + interval '1 day'",
                    "delete from attendance_record",
                    "delete from attendance_file",
                    "update attendance_roll set present = '{1}'")) {
                assertThatThrownBy(() -> one.execute(statement)).as(statement).isInstanceOf(SQLException.class);
            }
        }
        List<String> wanted = Arrays.stream(Method.values())
                .map(method ->
                        method + " " + method.grade() + " " + (method.grade().ordinal() + 1))
                .toList();
        assertThat(system.in(() -> system.sql.list(
                        org.xunzheng.persistence.sql.Statement.of(
                                "select name || ' ' || grade || ' ' || rank from attendance_method"),
                        row -> row.getString(1))))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(Grade.values()).hasSize(4);
    }

    @Test
    @DisplayName("a hundred thousand rows go through in portions, and are counted in full")
    void large() {
        numbered();
        int rows = 100_000;
        Stream<RawRecord> many = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> RecordReading.attlog(
                        i,
                        punch(
                                i % 2 == 0 ? "7" : "99",
                                "2026-10-08 %02d:%02d:%02d".formatted(8 + i / 20_000, i / 340 % 60, i % 60),
                                15)));
        Tally tally = take(RecordFormat.SHEET, many);
        assertThat(tally.read()).isEqualTo(rows);
        assertThat(hours().get(0).counted()).isEqualTo(6);
    }
}
