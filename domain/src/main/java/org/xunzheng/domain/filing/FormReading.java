package org.xunzheng.domain.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xunzheng.domain.person.PersonName;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/** Reads a form as it was typed; says what could not even be saved as a draft. */
final class FormReading {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_HOURS = 10_000;
    private static final int MOST_ROWS = 200;

    private FormReading() {}

    /** The form with every text as one line, and without rows that are empty. */
    static FilingForm of(FilingForm typed) {
        return new FilingForm(
                Input.line(typed.contact()),
                phone(typed.phone()),
                Input.line(typed.email()),
                Input.line(typed.training()),
                typed.occupation().map(Input::line).filter(code -> !code.isEmpty()),
                typed.category(),
                typed.hours(),
                typed.items().stream()
                        .map(item -> new CourseItem(Input.line(item.name()), item.hours(), item.part(), item.mode()))
                        .filter(item -> !item.name().isEmpty() || item.hours() != null)
                        .toList(),
                new Platform(
                        Input.line(typed.platform().name()),
                        typed.platform().faces(),
                        typed.platform().rollCall(),
                        typed.platform().interaction(),
                        typed.platform().records()),
                typed.teachers().stream()
                        .map(FormReading::teacher)
                        .filter(teacher -> lines(teacher).anyMatch(line -> !line.isEmpty()))
                        .toList(),
                Input.line(typed.scale()),
                Input.line(typed.assessment()),
                Input.line(typed.pledgedBy()));
    }

    private static FiledTeacher teacher(FiledTeacher typed) {
        return new FiledTeacher(
                typed.part(),
                PersonName.read(typed.name()),
                Input.line(typed.employer()),
                Input.line(typed.certificate()),
                Input.line(typed.subject()),
                phone(typed.phone()));
    }

    /** A telephone number as it is kept; what is none stays as it was typed and is refused. */
    private static String phone(String typed) {
        return PhoneNumber.read(typed).orElseGet(() -> Input.line(typed));
    }

    private static Stream<String> lines(FiledTeacher teacher) {
        return Stream.of(teacher.name(), teacher.employer(), teacher.certificate(), teacher.subject(), teacher.phone());
    }

    static List<Refusal> refusals(FilingForm form) {
        List<Refusal> refusals = new ArrayList<>();
        line(refusals, "contact", form.contact(), LONGEST_LINE);
        line(refusals, "email", form.email(), LONGEST_LINE);
        line(refusals, "training", form.training(), LONGEST_LINE);
        line(refusals, "platform", form.platform().name(), LONGEST_LINE);
        line(refusals, "pledgedBy", form.pledgedBy(), LONGEST_LINE);
        line(refusals, "scale", form.scale(), LONGEST_TEXT);
        line(refusals, "assessment", form.assessment(), LONGEST_TEXT);
        phone(refusals, Place.field("phone"), form.phone());
        FiledHours hours = form.hours();
        number(refusals, Place.field("total"), hours.total());
        number(refusals, Place.field("theory"), hours.theory());
        number(refusals, Place.field("practice"), hours.practice());
        number(refusals, Place.field("online"), hours.online());
        number(refusals, Place.field("offline"), hours.offline());
        int row = 0;
        for (CourseItem item : form.items()) {
            row++;
            line(refusals, Place.row(row, "items"), item.name(), LONGEST_LINE);
            number(refusals, Place.row(row, "items"), item.hours());
        }
        row = 0;
        for (FiledTeacher teacher : form.teachers()) {
            Place place = Place.row(++row, "teachers");
            lines(teacher).forEach(line -> line(refusals, place, line, LONGEST_LINE));
            phone(refusals, place, teacher.phone());
        }
        if (form.items().size() > MOST_ROWS || form.teachers().size() > MOST_ROWS) {
            refusals.add(Refusal.at(Place.field("items"), FilingReason.TOO_MANY_ROWS, MOST_ROWS));
        }
        return refusals;
    }

    private static void line(List<Refusal> refusals, String field, String text, int longest) {
        line(refusals, Place.field(field), text, longest);
    }

    private static void line(List<Refusal> refusals, Place place, String text, int longest) {
        if (text.length() > longest) {
            refusals.add(Refusal.at(place, FilingReason.TEXT_TOO_LONG, longest));
        }
    }

    private static void phone(List<Refusal> refusals, Place place, String text) {
        if (PhoneNumber.read(text).isEmpty()) {
            refusals.add(Refusal.at(place, FilingReason.PHONE_MALFORMED));
        }
    }

    private static void number(List<Refusal> refusals, Place place, Integer number) {
        if (number != null && (number < 0 || number > MOST_HOURS)) {
            refusals.add(Refusal.at(place, FilingReason.NUMBER_OUT_OF_RANGE, MOST_HOURS));
        }
    }
}
