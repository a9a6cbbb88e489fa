package org.xunzheng.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunzheng.domain.attendance.AttendanceRecords;
import org.xunzheng.domain.attendance.Attended;
import org.xunzheng.domain.attendance.Grade;
import org.xunzheng.domain.attendance.LessonAttended;
import org.xunzheng.domain.attendance.Quarantined;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The attendance of a class: the hours of each trainee, its lessons, and the records in quarantine with the reason. */
@Named
@RequestScoped
public class ShowAttendanceView {

    private AttendanceOfClass attendance;
    private PageTexts texts;

    private ListPage<Attended> hours;
    private ListPage<LessonAttended> lessons;
    private ListPage<Quarantined> quarantine;
    private Optional<Figure<Share>> least;

    protected ShowAttendanceView() {}

    @Inject
    ShowAttendanceView(AttendanceOfClass attendance, PageTexts texts) {
        this.attendance = attendance;
        this.texts = texts;
    }

    public boolean isOpen() {
        return attendance.isOpen();
    }

    /** Whether there is anything to count: a timetable. */
    public boolean isThere() {
        return !attendance.lessons().isEmpty();
    }

    public ListPage<Attended> getHours() {
        if (hours == null) {
            hours = ListPage.of(
                    "page.attendance.show.title",
                    List.of(
                            Column.number("attendance.position", Attended::position)
                                    .wide(4),
                            Column.text("attendance.name", Attended::name),
                            Column.number("attendance.planned", Attended::planned)
                                    .wide(5),
                            Column.<Attended>number("attendance.counted", Attended::counted)
                                    .wide(5),
                            grade(Grade.BIOMETRIC, Attended::biometric),
                            grade(Grade.PLATFORM, Attended::platform),
                            grade(Grade.TOKEN, Attended::token),
                            grade(Grade.BY_HAND, Attended::byHand),
                            Column.text("attendance.remark", this::remark)
                                    .marked(one -> isUnder(one) ? "phase phase-RETURNED" : "")
                                    .wide(12)),
                    part -> part.of(attendance.hours()),
                    texts);
        }
        return hours;
    }

    private static Column<Attended> grade(Grade grade, Function<Attended, ?> value) {
        return Column.number("Grade." + grade.name(), value).wide(6);
    }

    private Object remark(Attended one) {
        if (isUnder(one)) {
            return Word.of("attendance.under", least().orElseThrow().value().toString());
        }
        return one.beyondHand() > 0 ? Word.of("attendance.beyondHand", one.beyondHand()) : "";
    }

    private Optional<Figure<Share>> least() {
        if (least == null) {
            least = attendance.leastShare();
        }
        return least;
    }

    private boolean isUnder(Attended one) {
        return least().filter(share -> !one.reaches(share.value())).isPresent();
    }

    public ListPage<LessonAttended> getLessons() {
        if (lessons == null) {
            int trainees = attendance.page().get().trainees();
            lessons = ListPage.beside(
                    "lessons",
                    "attendance.lessons",
                    List.of(
                            Column.number("attendance.lesson", LessonAttended::number)
                                    .wide(4),
                            Column.text("attendance.day", LessonAttended::day).wide(8),
                            Column.text("attendance.time", LessonAttended::time).wide(9),
                            Column.number("attendance.hours", LessonAttended::hours)
                                    .wide(4),
                            Column.text("attendance.content", LessonAttended::content),
                            Column.text("attendance.teacher", LessonAttended::teacher)
                                    .wide(6),
                            Column.phase(
                                            "attendance.state",
                                            (LessonAttended line) -> line.state(attendance.now()),
                                            line -> colour(line.state(attendance.now())))
                                    .wide(8),
                            Column.<LessonAttended>text("attendance.came", line -> line.counted() + " / " + trainees)
                                    .wide(6),
                            Column.text("attendance.roll", this::callable)
                                    .to(this::roll)
                                    .onPage()
                                    .wide(6)),
                    part -> part.of(attendance.lessons()),
                    texts);
        }
        return lessons;
    }

    private Object callable(LessonAttended line) {
        return roll(line).isEmpty() ? "" : Word.of("attendance.roll.call");
    }

    private String roll(LessonAttended line) {
        boolean begun = line.state(attendance.now()) != LessonAttended.State.AHEAD;
        return !isOpen() || line.isOnline() || !begun
                ? ""
                : "/attendance/roll.xhtml?id=" + attendance.page().getId() + "&lesson=" + line.number();
    }

    private static String colour(LessonAttended.State state) {
        return switch (state) {
            case AHEAD -> "DRAFT";
            case RECORDED -> "ISSUED";
            case WITHOUT_RECORDS -> "RETURNED";
        };
    }

    public ListPage<Quarantined> getQuarantine() {
        if (quarantine == null) {
            quarantine = ListPage.beside(
                    "quarantine",
                    "attendance.quarantine",
                    List.of(
                            Column.text("attendance.flaw", Quarantined::flaw).wide(10),
                            Column.text("attendance.at", Quarantined::at).wide(11),
                            Column.text("attendance.person", Quarantined::person)
                                    .wide(7),
                            Column.text("attendance.device", Quarantined::device)
                                    .wide(7),
                            Column.text("attendance.file", Quarantined::file).wide(9),
                            Column.number("attendance.row", Quarantined::row).wide(4),
                            Column.text("attendance.text", Quarantined::text)),
                    attendance::quarantined,
                    texts);
        }
        return quarantine;
    }

    public List<AttendanceRecords.Brought> getBrought() {
        return attendance.brought();
    }
}
