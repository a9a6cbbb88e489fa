package org.xunzheng.serial;

import java.util.Objects;
import org.xunzheng.serial.InvalidSerial.Defect;

/**
 * The serial number of a training certificate (证书序列号): 18 characters, always valid.
 *
 * <p>{@link #parse} reads what people type, {@link #stored} what a database holds, and {@link #toString} writes what both
 * accept again. There is no check digit: a neighbour of a serial is a serial too.
 */
public record Serial(
        RegionCode region, InstitutionCode institution, IssueYear year, Sequence sequence, Category category)
        implements Comparable<Serial> {

    /** How many characters a serial has. */
    public static final int LENGTH = 18;

    public Serial {
        Objects.requireNonNull(region);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(year);
        Objects.requireNonNull(sequence);
        Objects.requireNonNull(category);
    }

    /**
     * Reads a serial as a person types or pastes it (SER-15): lower case, full-width characters, spaces and hyphens anywhere, and the
     * letter O for zero, as in the annex's own misprint.
     *
     * @throws InvalidSerial naming the first defect and its place among the characters that count
     */
    public static Serial parse(String typed) {
        return read(typed, KindReading.of(typed).replace('O', '0'));
    }

    /**
     * Reads a serial as it is stored: exactly its 18 characters.
     *
     * @throws InvalidSerial naming the first defect
     */
    public static Serial stored(String text) {
        return read(text, text == null ? "" : text);
    }

    private static Serial read(String input, String text) {
        if (text.isEmpty()) {
            throw new InvalidSerial(input, Defect.EMPTY, 0);
        }
        for (int i = 0; i < Math.min(text.length(), LENGTH - 1); i++) {
            if (!Digits.is(text.charAt(i))) {
                throw new InvalidSerial(input, Defect.NOT_A_DIGIT, i + 1);
            }
        }
        if (text.length() != LENGTH) {
            boolean isShort = text.length() < LENGTH;
            throw new InvalidSerial(
                    input, isShort ? Defect.TOO_SHORT : Defect.TOO_LONG, Math.min(text.length(), LENGTH) + 1);
        }
        if (text.startsWith("0000", 6)) {
            throw new InvalidSerial(input, Defect.INSTITUTION_ZERO, 7);
        }
        if (text.startsWith("00000", 12)) {
            throw new InvalidSerial(input, Defect.SEQUENCE_ZERO, 13);
        }
        char category = text.charAt(LENGTH - 1);
        if (category < 'A' || category > 'C') {
            throw new InvalidSerial(input, Defect.NO_SUCH_CATEGORY, LENGTH);
        }
        return Run.of(text.substring(0, 12))
                .serial(
                        new Sequence(Integer.parseInt(text.substring(12, 17))),
                        Category.valueOf(String.valueOf(category)));
    }

    /** The run that this serial's number belongs to. */
    public Run run() {
        return new Run(region, institution, year);
    }

    /** For the eye: {@code 3709 11 0001 26 00001 B}; {@link #parse} accepts it again. */
    public String grouped() {
        return String.join(
                " ",
                region.city(),
                region.county(),
                institution.toString(),
                year.toString(),
                sequence.toString(),
                category.name());
    }

    @Override
    public int compareTo(Serial other) {
        return toString().compareTo(other.toString());
    }

    /** The 18 characters, such as {@code 37091100012600001B}. */
    @Override
    public String toString() {
        return run().toString() + sequence + category;
    }
}
