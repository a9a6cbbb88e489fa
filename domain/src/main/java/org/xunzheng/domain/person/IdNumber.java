package org.xunzheng.domain.person;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xunzheng.domain.person.InvalidIdNumber.Defect;
import org.xunzheng.domain.rule.Input;

/**
 * The number by which a person is known, always valid: a citizen's ID number (公民身份号码) by GB 11643, 17 digits and a check
 * character, or that of another {@linkplain IdPaper paper}. Its text is personal data: {@link #toString} masks it, only {@link
 * #digits} tells it whole.
 */
public final class IdNumber {

    private static final int LENGTH = 18;
    /** What begins with it belongs to a foreigner; the province stands behind it. */
    private static final char FOREIGN = '9';

    private static final int SHOWN = 4;
    private static final int SHOWN_OF_SHORT = 2;
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9])[0-9]{17}[0-9X](?![0-9A-Z])");
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9](\\.[0-9]+)?E\\+?[0-9]{1,3}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    /** The first two digits: provinces, and 81 to 83 for residence permits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final Pattern HONG_KONG_MACAO_PERMIT = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
    private static final Pattern TAIWAN_PERMIT = Pattern.compile("[0-9]{8}|[0-9]{10}[A-Z]?");
    /** The form of before 2023: nationality, region, birthday in six digits, order, check digit. */
    private static final Pattern OLD_PERMANENT_RESIDENCE =
            Pattern.compile("[A-Z]{3}[0-9]{6}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{2}");

    private final String digits;
    private final IdPaper paper;

    private IdNumber(String digits, IdPaper paper) {
        this.digits = digits;
        this.paper = paper;
    }

    /**
     * Reads the number of a paper that was named. That of a permit of Taiwan residents is eight digits, which alone could as well be a
     * slip.
     *
     * @throws InvalidIdNumber naming the defect, never the number
     */
    public static IdNumber parse(String typed, IdPaper paper) {
        if (paper == IdPaper.PASSPORT) {
            throw new InvalidIdNumber(Defect.PASSPORT);
        }
        IdNumber number = paper == IdPaper.TAIWAN_PERMIT ? ofAnyPaper(typed) : parse(typed);
        if (number.paper != paper) {
            throw new InvalidIdNumber(Defect.OTHER_PAPER);
        }
        return number;
    }

    /**
     * Reads a number that is to be found among others, or that was checked when it was stored: of whatever paper.
     *
     * @throws InvalidIdNumber naming the defect, never the number
     */
    public static IdNumber ofAnyPaper(String typed) {
        String text = isNormal(typed) ? typed : normalized(typed);
        return TAIWAN_PERMIT.matcher(text).matches() ? new IdNumber(text, IdPaper.TAIWAN_PERMIT) : parse(text);
    }

    /**
     * Reads a number whose form tells its paper, as people type it: spaces, full-width characters, marks that nobody sees and a small x are
     * forgiven.
     *
     * @throws InvalidIdNumber naming the defect, never the number
     */
    public static IdNumber parse(String typed) {
        String text = isNormal(typed) ? typed : normalized(typed);
        if (text.isEmpty()) {
            throw new InvalidIdNumber(Defect.EMPTY);
        }
        if (POWER_OF_TEN.matcher(text).matches()) {
            throw new InvalidIdNumber(Defect.STORED_AS_FIGURE);
        }
        if (HONG_KONG_MACAO_PERMIT.matcher(text).matches()) {
            return new IdNumber(text, IdPaper.HONG_KONG_MACAO_PERMIT);
        }
        if (OLD_PERMANENT_RESIDENCE.matcher(text).matches()) {
            return new IdNumber(text, IdPaper.PERMANENT_RESIDENCE);
        }
        if (text.length() == 15 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidIdNumber(Defect.FIRST_GENERATION);
        }
        if (text.length() != LENGTH) {
            throw new InvalidIdNumber(Defect.WRONG_LENGTH);
        }
        if (!isNormal(text)) {
            throw new InvalidIdNumber(Defect.WRONG_CHARACTER);
        }
        boolean foreign = text.charAt(0) == FOREIGN;
        if (!PROVINCES.contains(foreign ? text.substring(1, 3) : text.substring(0, 2))) {
            throw new InvalidIdNumber(Defect.NO_SUCH_REGION);
        }
        birthday(text);
        if (checkCharacter(text) != text.charAt(LENGTH - 1)) {
            throw new InvalidIdNumber(Defect.CHECK_CHARACTER);
        }
        return new IdNumber(text, paper(text));
    }

    private static IdPaper paper(String text) {
        return switch (text.charAt(0)) {
            case FOREIGN -> IdPaper.PERMANENT_RESIDENCE;
            case '8' -> IdPaper.RESIDENCE_PERMIT;
            default -> IdPaper.RESIDENT_CARD;
        };
    }

    /**
     * Whether there is an ID number in a text, read as kindly as {@link #parse} reads; one with a mistyped last character is as
     * personal as a right one.
     */
    public static boolean isWithin(String text) {
        return WITHIN.matcher(normalized(text))
                .results()
                .map(MatchResult::group)
                .anyMatch(IdNumber::isOne);
    }

    private static boolean isOne(String text) {
        try {
            parse(text);
            return true;
        } catch (InvalidIdNumber wrong) {
            return wrong.defect() == Defect.CHECK_CHARACTER;
        }
    }

    private static boolean isNormal(String text) {
        if (text == null || text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH - 1; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return CHECK_CHARACTERS.indexOf(text.charAt(LENGTH - 1)) >= 0;
    }

    private static String normalized(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(Input.visible(typed), Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}'`()\u2018\u2019]", "")
                        .toUpperCase(Locale.ROOT);
    }

    /** The number that the first 17 digits lead to, its check character found by computation. */
    public static IdNumber completing(String seventeenDigits) {
        return parse(seventeenDigits + checkCharacter(seventeenDigits));
    }

    private static LocalDate birthday(String text) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
            if (day.getYear() < 1880) {
                throw new InvalidIdNumber(Defect.NO_SUCH_BIRTHDAY);
            }
            return day;
        } catch (DateTimeException e) {
            throw new InvalidIdNumber(Defect.NO_SUCH_BIRTHDAY);
        }
    }

    /** The check character that the first 17 digits ask for (GB 11643). */
    static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** All characters: for printing on the certificate and for the vault that encrypts them, for nothing else. */
    public String digits() {
        return digits;
    }

    public IdPaper paper() {
        return paper;
    }

    /** The day of birth, where the number tells it whole. */
    public Optional<LocalDate> birthday() {
        return digits.length() == LENGTH ? Optional.of(birthday(digits)) : Optional.empty();
    }

    /** The one mask of the system: the first four and the last four characters stay, of a short number half as many. */
    public String masked() {
        int shown = digits.length() < LENGTH - SHOWN ? SHOWN_OF_SHORT : SHOWN;
        return digits.substring(0, shown)
                + "*".repeat(digits.length() - 2 * shown)
                + digits.substring(digits.length() - shown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber that && that.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
