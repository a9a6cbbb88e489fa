package org.xunzheng.serial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How serials are put together in one province (SER-14), given as a pattern: parts in braces with their length, or with
 * the characters that may stand there, and fixed characters between them. Shandong's is
 * {@code {region:6}{institution:4}{year:2}{sequence:5}{category:ABC}}.
 */
public final class Scheme {

    private static final Pattern ELEMENT =
            Pattern.compile("\\{(region|institution|year|sequence|category):([0-9]+|[A-Z]+)}|([0-9A-Z]+)");

    /** The scheme of Shandong (SER-1), which {@link Serial} holds. */
    public static final Scheme SHANDONG = of("shandong", "{region:6}{institution:4}{year:2}{sequence:5}{category:ABC}");

    private final String name;
    private final List<Part> parts;

    private Scheme(String name, List<Part> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
    }

    /** What a part stands for. */
    public enum Meaning {
        REGION,
        INSTITUTION,
        YEAR,
        SEQUENCE,
        CATEGORY,
        /** Characters that are the same in every serial of the scheme. */
        FIXED
    }

    /**
     * A part of a serial.
     *
     * @param first its first character, counted from 1
     * @param length how many characters it has
     * @param characters what may stand there: empty for digits; for a fixed part, exactly that
     */
    public record Part(Meaning meaning, int first, int length, String characters) {

        boolean allows(String text) {
            if (text.length() != length) {
                return false;
            }
            if (meaning == Meaning.FIXED) {
                return text.equals(characters);
            }
            return characters.isEmpty() ? Digits.are(text, length) : characters.contains(text);
        }

        /** Parts of which 0 is no number. */
        boolean beginsAtOne() {
            return characters.isEmpty() && (meaning == Meaning.INSTITUTION || meaning == Meaning.SEQUENCE);
        }
    }

    /**
     * A part as it stands in a text.
     *
     * @param text empty where the text has ended
     */
    public record Piece(Part part, String text) {

        /** Whether it is what the part asks for. */
        public boolean isValid() {
            return part.allows(text) && !(part.beginsAtOne() && text.chars().allMatch(c -> c == '0'));
        }
    }

    /**
     * A text read part by part, valid or not.
     *
     * @param normal the text as the scheme would write it, as far as it can be read
     * @param surplus what is left over after the last part
     */
    public record Reading(String normal, List<Piece> pieces, String surplus) {

        public boolean isValid() {
            return surplus.isEmpty() && pieces.stream().allMatch(Piece::isValid);
        }

        /** What stands for the meaning, if the scheme has such a part and the text reaches it. */
        public Optional<Piece> piece(Meaning meaning) {
            return pieces.stream().filter(p -> p.part().meaning() == meaning).findFirst();
        }
    }

    /**
     * The scheme of a pattern.
     *
     * @throws IllegalArgumentException if it is none, or names a part twice
     */
    public static Scheme of(String name, String pattern) {
        List<Part> parts = new ArrayList<>();
        Matcher element = ELEMENT.matcher(pattern);
        int at = 0;
        int place = 1;
        while (at < pattern.length()) {
            if (!element.find(at) || element.start() != at) {
                throw new IllegalArgumentException("no scheme from character " + (at + 1) + " on: " + pattern);
            }
            Part part = part(element, place);
            if (part.meaning() != Meaning.FIXED && parts.stream().anyMatch(p -> p.meaning() == part.meaning())) {
                throw new IllegalArgumentException(part.meaning() + " stands twice in " + pattern);
            }
            parts.add(part);
            place += part.length();
            at = element.end();
        }
        if (parts.stream().noneMatch(p -> p.meaning() == Meaning.SEQUENCE)) {
            throw new IllegalArgumentException("a scheme numbers something: " + pattern);
        }
        return new Scheme(Objects.requireNonNull(name), parts);
    }

    private static Part part(Matcher element, int place) {
        if (element.group(3) != null) {
            return new Part(Meaning.FIXED, place, element.group(3).length(), element.group(3));
        }
        Meaning meaning = Meaning.valueOf(element.group(1).toUpperCase(Locale.ROOT));
        String form = element.group(2);
        return Digits.is(form.charAt(0))
                ? new Part(meaning, place, Integer.parseInt(form), "")
                : new Part(meaning, place, 1, form);
    }

    public String name() {
        return name;
    }

    public List<Part> parts() {
        return parts;
    }

    /** How many characters a serial of this scheme has. */
    public int length() {
        return parts.stream().mapToInt(Part::length).sum();
    }

    /** Reads what people type, kindly (SER-15), whether it is a serial or not. */
    public Reading read(String typed) {
        String text = KindReading.of(typed);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder normal = new StringBuilder(length());
        int at = 0;
        for (Part part : parts) {
            int end = Math.min(text.length(), at + part.length());
            String piece = text.substring(at, end);
            if (part.characters().isEmpty()) {
                piece = piece.replace('O', '0');
            }
            pieces.add(new Piece(part, piece));
            normal.append(piece);
            at = end;
        }
        return new Reading(normal.toString(), List.copyOf(pieces), text.substring(at));
    }

    /**
     * Makes a serial.
     *
     * @param values the number or the letter of each part; numbers are padded with zeros on the left (SER-9)
     * @throws IllegalArgumentException if a part is missing or does not fit
     */
    public String write(Map<Meaning, String> values) {
        Map<Meaning, String> wanted = new EnumMap<>(values);
        StringBuilder text = new StringBuilder(length());
        for (Part part : parts) {
            String value =
                    part.meaning() == Meaning.FIXED ? part.characters() : wanted.getOrDefault(part.meaning(), "");
            String padded = part.characters().isEmpty() && value.length() < part.length() && !value.isEmpty()
                    ? "0".repeat(part.length() - value.length()) + value
                    : value;
            if (!new Piece(part, padded).isValid()) {
                throw new IllegalArgumentException(part.meaning() + " cannot be \"" + value + "\" in " + name);
            }
            text.append(padded);
        }
        return text.toString();
    }
}
