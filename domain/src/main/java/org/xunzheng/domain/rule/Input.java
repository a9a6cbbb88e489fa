package org.xunzheng.domain.rule;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single fields as people fill them in. */
public final class Input {

    /** Marks that copying leaves: of direction, of joining, of byte order, soft hyphens, selectors of variants. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?|(\\d{4})(\\d{2})(\\d{2}))"
                    + "(?:T?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

    /** Up to nine digits; spreadsheets sometimes write a whole number with zeros after a point. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}|\\d{1,3}([,，]\\d{3}){1,2})(\\.0+)?");

    /** A credit code or a serial: 18 characters with a letter that ends no ID number. */
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Za-z])(?=[0-9X]*[A-WYZ])[0-9A-Z]{18}(?![0-9A-Za-z])");

    private static final Pattern DAY_WITHIN =
            Pattern.compile("(?<![\\p{Nd}\\p{Pd}])\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}(?![\\p{Nd}\\p{Pd}])");

    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\p{Nd}[\\s\\p{Z}\\p{Pd}]?){7,}");

    private Input() {}

    /**
     * Whether there may be an ID or telephone number in a text, or a part of one: seven digits in a row, in whatever width and
     * however spaced. Days, credit codes and serials are none.
     */
    public static boolean hasPersonalNumber(String text) {
        String plain = Normalizer.normalize(visible(text), Normalizer.Form.NFKC);
        String rest = DAY_WITHIN.matcher(CODE.matcher(plain).replaceAll("#")).replaceAll("#");
        return LONG_NUMBER.matcher(rest).find();
    }

    /** Text without the marks that nobody sees; nothing for null. */
    public static String visible(String typed) {
        return typed == null ? "" : INVISIBLE.matcher(typed).replaceAll("");
    }

    /** One line of text: no leading or trailing space of any script, no control characters or marks that nobody sees, nothing for null. */
    public static String line(String typed) {
        if (typed == null) {
            return "";
        }
        String line = CONTROL.matcher(OldCharacters.replacedIn(visible(typed))).replaceAll(" ");
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    /**
     * The day that a line names, as in 2019-05-06, 2019/5/6, 2019.5.6, 2019年5月6日 or 20190506, in any width, with spaces or a
     * time of day; none if it names none.
     */
    public static Optional<LocalDate> day(String line) {
        Matcher day =
                DAY.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!day.matches()) {
            return Optional.empty();
        }
        int group = day.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(group)),
                    Integer.parseInt(day.group(group + 1)),
                    Integer.parseInt(day.group(group + 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The whole number that a line is, without sign, thousands separated by commas or not; none if it is none. */
    public static OptionalInt number(String line) {
        return NUMBER.matcher(line).matches()
                ? OptionalInt.of(Integer.parseInt(line.replaceAll("[,，]", "").replaceAll("\\.0+$", "")))
                : OptionalInt.empty();
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
