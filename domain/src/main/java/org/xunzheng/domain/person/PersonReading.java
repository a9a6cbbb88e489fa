package org.xunzheng.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;

/** Reads the name and the ID number of a line of a file, and adds what is wrong with them to the file's refusals (CLS-4). */
@Clause("CLS-4")
public final class PersonReading {

    private static final int LONGEST_NAME = 50;

    private final LocalDate today;
    private final List<Refusal> refusals;

    /**
     * A reading of one file.
     *
     * @param refusals takes up what is wrong
     */
    public PersonReading(LocalDate today, List<Refusal> refusals) {
        this.today = today;
        this.refusals = refusals;
    }

    /** The name as it is stored, right or not. */
    public String name(int row, String typed) {
        String name = PersonName.read(typed);
        if (name.isEmpty()) {
            refuse(row, "name", PersonReason.NAME_MISSING);
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            refuse(row, "name", PersonReason.NAME_TOO_LONG, LONGEST_NAME);
        } else {
            name.codePoints()
                    .filter(c -> !PersonName.allows(c))
                    .findFirst()
                    .ifPresentOrElse(c -> wrongCharacter(row, c), () -> letters(row, name));
        }
        return name;
    }

    /** A character of private use has no shape that a message could show: its code is told. */
    private void wrongCharacter(int row, int character) {
        if (Character.getType(character) == Character.PRIVATE_USE) {
            refuse(row, "name", PersonReason.NAME_OLD_CHARACTER, String.format("U+%04X", character));
        } else {
            refuse(row, "name", PersonReason.NAME_WRONG_CHARACTER, Character.toString(character));
        }
    }

    private void letters(int row, String name) {
        if (!PersonName.hasLetters(name)) {
            refuse(row, "name", PersonReason.NAME_WITHOUT_LETTERS);
        }
    }

    /**
     * The ID number, if it is one.
     *
     * @param isFigure whether the spreadsheet held it as a figure, not as text
     */
    public Optional<IdNumber> idNumber(int row, String typed, boolean isFigure) {
        return idNumber(row, isFigure, () -> IdNumber.parse(typed));
    }

    /** The same, of the paper that is named; of none, the form of the number tells it. */
    public Optional<IdNumber> idNumber(int row, String typed, boolean isFigure, String typedPaper) {
        if (Input.line(typedPaper).isEmpty()) {
            return idNumber(row, typed, isFigure);
        }
        Optional<IdPaper> paper = IdPaper.parse(typedPaper);
        if (paper.isEmpty()) {
            refuse(row, "paper", PersonReason.PAPER_UNKNOWN, Input.line(typedPaper));
            return Optional.empty();
        }
        return idNumber(row, isFigure, () -> IdNumber.parse(typed, paper.get()));
    }

    /** A number by which somebody is looked for: of whatever paper. */
    public Optional<IdNumber> anyIdNumber(int row, String typed) {
        return idNumber(row, false, () -> IdNumber.ofAnyPaper(typed));
    }

    private Optional<IdNumber> idNumber(int row, boolean isFigure, Supplier<IdNumber> read) {
        try {
            IdNumber idNumber = read.get();
            if (isFigure && idNumber.digits().endsWith("000")) {
                refuse(row, "idNumber", PersonReason.ID_STORED_AS_FIGURE);
            } else if (idNumber.birthday().filter(day -> day.isAfter(today)).isPresent()) {
                refuse(row, "idNumber", PersonReason.BORN_IN_FUTURE);
            }
            return Optional.of(idNumber);
        } catch (InvalidIdNumber invalid) {
            boolean shortened = isFigure && invalid.defect() != InvalidIdNumber.Defect.OTHER_PAPER;
            refuse(
                    row,
                    "idNumber",
                    shortened
                            ? PersonReason.ID_STORED_AS_FIGURE
                            : PersonReason.valueOf("ID_" + invalid.defect().name()));
            return Optional.empty();
        }
    }

    private void refuse(int row, String field, Reason reason, Object... parameters) {
        refusals.add(Refusal.at(Place.row(row, field), reason, parameters));
    }
}
