package org.xunzheng.serial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.xunzheng.serial.Scheme.Meaning;
import org.xunzheng.serial.Scheme.Piece;
import org.xunzheng.serial.Scheme.Reading;

/**
 * What a text says as a serial, part by part in words, whether it is one or not.
 *
 * @param normal the text in normal form, as far as it can be read
 * @param valid whether it is a serial of the scheme, and of a city that there is
 * @param lines a line a part
 */
public record Explanation(String normal, boolean valid, List<Line> lines) {

    private static final int CENTURY = 2000;

    public Explanation {
        Objects.requireNonNull(normal);
        lines = List.copyOf(lines);
    }

    /**
     * One part in words.
     *
     * @param text its characters, empty where the text has ended
     * @param part what the part is, such as 培训机构代码
     * @param words what it says, or what is wrong with it
     */
    public record Line(String text, String part, String words, boolean valid) {}

    /**
     * Explains the text.
     *
     * @param day the day whose region names count
     * @param locale English for English, Chinese otherwise
     */
    public static Explanation of(String typed, Scheme scheme, RegionNames regions, LocalDate day, Locale locale) {
        Reading reading = scheme.read(typed);
        Words words = new Words(locale, regions, day);
        List<Line> lines = new ArrayList<>();
        for (Piece piece : reading.pieces()) {
            lines.add(words.line(piece));
        }
        if (!reading.surplus().isEmpty()) {
            lines.add(new Line(reading.surplus(), words.of("part.SURPLUS"), words.of("wrong.SURPLUS"), false));
        }
        boolean valid = reading.isValid() && lines.stream().allMatch(Line::valid);
        return new Explanation(reading.normal() + reading.surplus(), valid, lines);
    }

    private static final class Words {

        private final ResourceBundle bundle;
        private final boolean english;
        private final RegionNames regions;
        private final LocalDate day;

        Words(Locale locale, RegionNames regions, LocalDate day) {
            this.english = locale.getLanguage().equals("en");
            this.bundle = ResourceBundle.getBundle(
                    "org.xunzheng.serial.words",
                    english ? Locale.ENGLISH : Locale.CHINESE,
                    Explanation.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            this.regions = regions;
            this.day = day;
        }

        String of(String key) {
            return bundle.getString(key);
        }

        Line line(Piece piece) {
            Meaning meaning = piece.part().meaning();
            String words = piece.text().isEmpty()
                    ? of("wrong.MISSING")
                    : piece.isValid() ? meaning(meaning, piece.text()) : of("wrong." + meaning);
            boolean valid = piece.isValid() && (meaning != Meaning.REGION || isKnown(piece.text()));
            return new Line(piece.text(), of("part." + meaning), words, valid);
        }

        private String meaning(Meaning meaning, String text) {
            switch (meaning) {
                case REGION:
                    return region(text);
                case YEAR:
                    return String.format(
                            of("says.YEAR"),
                            text.length() == 2 ? CENTURY + Integer.parseInt(text) : Integer.parseInt(text));
                case CATEGORY:
                    return bundle.containsKey("says.CATEGORY." + text) ? of("says.CATEGORY." + text) : text;
                case FIXED:
                    return of("says.FIXED");
                default:
                    return String.format(of("says." + meaning), Integer.parseInt(text));
            }
        }

        /** Cities have the codes of the table and no others (SER-2); a county's may be newer than the names at hand. */
        private boolean isKnown(String code) {
            return regions.find(code, day).isPresent() || city(code).isPresent();
        }

        private Optional<RegionNames.Entry> city(String code) {
            return regions.find(code.substring(0, Math.min(4, code.length())), day);
        }

        private String region(String code) {
            Optional<RegionNames.Entry> whole = regions.find(code, day);
            if (whole.isPresent()) {
                return name(whole.get());
            }
            return city(code)
                    .map(city -> String.format(of("says.COUNTY_UNKNOWN"), name(city), code.substring(4)))
                    .orElseGet(() -> of("says.REGION_UNKNOWN"));
        }

        private String name(RegionNames.Entry entry) {
            return english ? entry.english() : entry.name();
        }
    }
}
