package org.xunzheng.domain.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonReading;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;

/** Reads a file of old certificates line by line; everything wrong with it is told at once (SER-13). */
@Clause("SER-13")
final class LegacyCheck {

    private static final int LONGEST_TEXT = 100;

    private final UUID authority;
    private final LocalDate today;
    private final List<LegacyCertificate> certificates = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final PersonReading person;

    private LegacyCheck(UUID authority, LocalDate today) {
        this.authority = authority;
        this.today = today;
        person = new PersonReading(today, refusals);
    }

    static LegacyCheck of(List<LegacyLine> lines, UUID authority, LocalDate today) {
        LegacyCheck check = new LegacyCheck(authority, today);
        lines.forEach(check::read);
        if (lines.isEmpty()) {
            check.refusals.add(Refusal.of(LegacyReason.EMPTY));
        }
        return check;
    }

    /** Those lines that are right. */
    List<LegacyCertificate> certificates() {
        return certificates;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** The row of each number in the file. */
    Map<String, Integer> rows() {
        return rows;
    }

    private void read(LegacyLine line) {
        int before = refusals.size();
        String number = number(line);
        String name = person.name(line.row(), line.name());
        Optional<IdNumber> idNumber = person.idNumber(line.row(), line.idNumber(), line.idNumberIsFigure());
        String training = text(line, "training", line.training(), LegacyReason.TRAINING_MISSING);
        String institution = text(line, "institution", line.institution(), LegacyReason.INSTITUTION_MISSING);
        Optional<LocalDate> firstDay = day(line, "firstDay", line.firstDay());
        Optional<LocalDate> lastDay = day(line, "lastDay", line.lastDay());
        Optional<LocalDate> issuedOn = day(line, "issuedOn", line.issuedOn());
        if (Input.line(line.issuedOn()).isEmpty()) {
            refuse(line, "issuedOn", LegacyReason.ISSUED_ON_MISSING);
        }
        if (issuedOn.isPresent() && issuedOn.get().isAfter(today)) {
            refuse(line, "issuedOn", LegacyReason.ISSUED_IN_FUTURE);
        }
        if (isAfter(firstDay, lastDay) || isAfter(lastDay, issuedOn) || isAfter(firstDay, issuedOn)) {
            refuse(line, "issuedOn", LegacyReason.DAYS_OUT_OF_ORDER);
        }
        if (refusals.size() == before) {
            certificates.add(new LegacyCertificate(
                    UUID.randomUUID(),
                    authority,
                    new LegacyNumber(number),
                    new Holder(name, idNumber.orElseThrow()),
                    training,
                    institution,
                    firstDay,
                    lastDay,
                    issuedOn.orElseThrow(),
                    Optional.empty()));
        }
    }

    private String number(LegacyLine line) {
        String number = Input.line(line.number());
        String key = LegacyNumber.key(number);
        if (key.isEmpty()) {
            refuse(line, "number", LegacyReason.NUMBER_MISSING);
        } else if (number.length() > LegacyNumber.LONGEST || key.length() > LegacyNumber.LONGEST) {
            refuse(line, "number", LegacyReason.NUMBER_TOO_LONG, LegacyNumber.LONGEST);
        } else {
            Integer earlier = rows.putIfAbsent(key, line.row());
            if (earlier != null) {
                refuse(line, "number", LegacyReason.NUMBER_TWICE, earlier);
            }
        }
        return number;
    }

    private String text(LegacyLine line, String field, String typed, Reason missing) {
        String text = Input.line(typed);
        if (text.isEmpty()) {
            refuse(line, field, missing);
        } else if (text.length() > LONGEST_TEXT) {
            refuse(line, field, LegacyReason.TEXT_TOO_LONG, LONGEST_TEXT);
        }
        return text;
    }

    private Optional<LocalDate> day(LegacyLine line, String field, String typed) {
        String text = Input.line(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Input.day(text);
        if (day.isEmpty()) {
            refuse(line, field, LegacyReason.DAY_MALFORMED, text);
        }
        return day;
    }

    private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }

    private void refuse(LegacyLine line, String field, Reason reason, Object... parameters) {
        refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
    }
}
