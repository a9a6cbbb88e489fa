package org.xunzheng.domain.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.WordsReason;
import org.xunzheng.domain.trainingclass.ClassPlan;
import org.xunzheng.serial.Category;

/** Reads a timetable line by line; everything wrong with it is told at once, by row and field (CLS-6). */
@Clause("CLS-6")
final class TimetableCheck {

    static final int LONGEST_TEXT = 200;

    private static final int MOST_LESSONS = 2_000;
    private static final int MOST_HOURS = 24;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})(?:[:：]\\d{2})?");

    private final ClassPlan plan;
    private final Figure<Integer> hoursADay;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final List<Lesson> lessons = new ArrayList<>();

    private TimetableCheck(ClassPlan plan, Figure<Integer> hoursADay) {
        this.plan = plan;
        this.hoursADay = hoursADay;
    }

    /** What the lines say by themselves; who teaches and where, {@link TimetableRules} asks. */
    static TimetableCheck of(List<LessonLine> lines, ClassPlan plan, Figure<Integer> hoursADay) {
        TimetableCheck check = new TimetableCheck(plan, hoursADay);
        lines.stream().limit(MOST_LESSONS).forEach(line -> check.new Reading(line).read());
        if (check.refusals.isEmpty()) {
            check.together();
        }
        return check;
    }

    /** The lesson that a line is by itself, whatever the class; none if it cannot be read. */
    static Optional<Lesson> read(LessonLine line) {
        ClassPlan any = new ClassPlan("", "", Optional.empty(), Category.A, 0, LocalDate.MIN, LocalDate.MAX);
        TimetableCheck check = new TimetableCheck(any, null);
        check.new Reading(line).read();
        return check.lessons.stream().findFirst();
    }

    /** The lessons, as far as they could be read. */
    List<Lesson> lessons() {
        return lessons;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Something wrong with a lesson that was read. */
    void refuse(int number, String field, Reason reason, Object... parameters) {
        refusals.add(Refusal.at(Place.row(rows.getOrDefault(number, 0), field), reason, parameters));
    }

    /** What an approved timetable says of lessons that are over, this one has to say as well. */
    void compare(List<Lesson> approved, Instant now) {
        if (approved.isEmpty()) {
            return;
        }
        if (sorted(approved).equals(sorted(lessons))) {
            refusals.add(Refusal.at(Place.field("lessons"), TimetableReason.NOTHING_CHANGED));
        }
        Map<Integer, Lesson> brought = new HashMap<>();
        lessons.forEach(lesson -> brought.put(lesson.number(), lesson));
        for (Lesson old : approved) {
            if (old.isOver(now) && !old.equals(brought.get(old.number()))) {
                refuse(old.number(), "lesson", TimetableReason.TAUGHT_ALREADY, old.number(), old.day(), old.time());
            }
        }
        for (Lesson lesson : lessons) {
            boolean taught = approved.stream().anyMatch(old -> old.number() == lesson.number() && old.isOver(now));
            if (lesson.isOver(now) && !taught && !approved.contains(lesson)) {
                refuse(lesson.number(), "day", TimetableReason.ADDED_AFTERWARDS, lesson.number(), lesson.day());
            }
        }
    }

    private static Map<Integer, Lesson> sorted(List<Lesson> some) {
        Map<Integer, Lesson> sorted = new TreeMap<>();
        some.forEach(lesson -> sorted.put(lesson.number(), lesson));
        return sorted;
    }

    private void together() {
        int hours = lessons.stream().mapToInt(Lesson::hours).sum();
        if (hours != plan.hours()) {
            refusals.add(Refusal.at(Place.field("lessons"), TimetableReason.HOURS_DIFFER, hours, plan.hours()));
        }
        Map<LocalDate, List<Lesson>> days = new TreeMap<>();
        lessons.forEach(lesson ->
                days.computeIfAbsent(lesson.day(), day -> new ArrayList<>()).add(lesson));
        days.forEach(this::day);
    }

    private void day(LocalDate day, List<Lesson> taught) {
        int hours = taught.stream().mapToInt(Lesson::hours).sum();
        Lesson last = taught.get(taught.size() - 1);
        if (hours > hoursADay.value()) {
            refusals.add(hoursADay.refuse(Refusal.at(
                    Place.row(rows.get(last.number()), "hours"),
                    TimetableReason.DAY_TOO_LONG,
                    day,
                    hours,
                    hoursADay.value())));
        }
        for (int i = 0; i < taught.size(); i++) {
            for (Lesson earlier : taught.subList(0, i)) {
                if (taught.get(i).isBeside(earlier)) {
                    refuse(
                            taught.get(i).number(),
                            "startsAt",
                            TimetableReason.TWO_LESSONS_AT_A_TIME,
                            earlier.number(),
                            earlier.time());
                }
            }
        }
    }

    /** One line on its way to a lesson. */
    private final class Reading {

        private final LessonLine line;
        private final int before = refusals.size();

        Reading(LessonLine line) {
            this.line = line;
        }

        void read() {
            int number = number("lesson", line.lesson(), MOST_LESSONS, TimetableReason.NUMBER_MALFORMED);
            Optional<LocalDate> day = day();
            OptionalInt startsAt = time();
            int hours = number("hours", line.hours(), MOST_HOURS, TimetableReason.HOURS_MALFORMED);
            if (startsAt.isPresent() && startsAt.getAsInt() + hours * Lesson.MINUTES_AN_HOUR >= MINUTES_A_DAY) {
                wrong("hours", TimetableReason.BEYOND_MIDNIGHT);
            }
            String content = text("content", line.content());
            String teacher = text("teacher", line.teacher());
            String place = text("place", line.place());
            String platform = text("platform", line.platform());
            wantedIn("content", content, TimetableReason.CONTENT_MISSING);
            wantedIn("teacher", teacher, TimetableReason.TEACHER_MISSING);
            if (place.isEmpty() && platform.isEmpty()) {
                wrong("place", TimetableReason.PLACE_MISSING);
            } else if (!place.isEmpty() && !platform.isEmpty()) {
                wrong("platform", TimetableReason.PLACE_AND_PLATFORM);
            }
            if (number > 0 && rows.putIfAbsent(number, line.row()) != null) {
                wrong("lesson", TimetableReason.NUMBER_TWICE, number, rows.get(number));
            }
            if (refusals.size() == before) {
                lessons.add(new Lesson(
                        number, day.orElseThrow(), startsAt.getAsInt(), hours, content, teacher, place, platform));
            }
        }

        private void wrong(String field, Reason reason, Object... parameters) {
            refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
        }

        private void wantedIn(String field, String text, Reason missing) {
            if (text.isEmpty()) {
                wrong(field, missing);
            }
        }

        private int number(String field, String typed, int most, Reason malformed) {
            int number = Input.number(Input.line(typed)).orElse(0);
            if (number < 1 || number > most) {
                wrong(field, malformed, most);
                return 0;
            }
            return number;
        }

        private Optional<LocalDate> day() {
            Optional<LocalDate> day = Input.day(Input.line(line.day()));
            if (day.isEmpty()) {
                wrong("day", TimetableReason.DAY_MALFORMED);
            } else if (day.get().isBefore(plan.firstDay()) || day.get().isAfter(plan.lastDay())) {
                wrong("day", TimetableReason.DAY_OUTSIDE, plan.firstDay(), plan.lastDay());
            }
            return day;
        }

        private OptionalInt time() {
            Matcher time = TIME.matcher(Input.line(line.startsAt()));
            if (time.matches()) {
                int hour = Integer.parseInt(time.group(1));
                int minute = Integer.parseInt(time.group(2));
                if (hour < 24 && minute < 60) {
                    return OptionalInt.of(hour * 60 + minute);
                }
            }
            wrong("startsAt", TimetableReason.TIME_MALFORMED);
            return OptionalInt.empty();
        }

        private String text(String field, String typed) {
            String text = Input.line(typed);
            if (text.length() > LONGEST_TEXT) {
                wrong(field, TimetableReason.TEXT_TOO_LONG, LONGEST_TEXT);
            }
            if (Input.hasPersonalNumber(text)) {
                wrong(field, WordsReason.HOLD_A_NUMBER);
            }
            return text;
        }
    }
}
