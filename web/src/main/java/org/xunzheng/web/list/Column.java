package org.xunzheng.web.list;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunzheng.domain.rule.Constant;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.text.Texts;

/**
 * A column of a list, for its page and its workbook.
 *
 * @param label the key of its heading
 * @param value what it says of a row: a text, a number, a day, a moment, a constant, a {@link Word} or several of them, empty or
 *     null for nothing
 * @param look how the page shows it
 * @param mark the style of what the page says of a row, or null
 * @param address the page that a row leads to from here, or null
 * @param reveal the way to what is masked here, or null
 * @param width on the page, in {@code rem}; 0 for what is left
 * @param sort the name of the order that its heading offers, or empty
 * @param places where it is shown
 */
public record Column<R>(
        String label,
        Function<R, ?> value,
        Look look,
        Function<R, String> mark,
        Function<R, String> address,
        Reveal<R> reveal,
        double width,
        String sort,
        Places places) {

    /** How the page shows a value. */
    public enum Look {
        TEXT,
        NUMBER,
        DAY,
        SERIAL,
        /** A box to pick the row with; its value is what is sent, and empty where it cannot be picked. */
        PICK
    }

    /** Where a column is shown. */
    public enum Places {
        EVERYWHERE,
        PAGE,
        WORKBOOK
    }

    /** Under which kind and key what is masked can be asked for. */
    public record Reveal<R>(String kind, Function<R, ?> key) {}

    private static final int NARROWEST = 12;
    private static final int CHARACTERS_A_REM = 2;

    private static <R> Column<R> of(String label, Function<R, ?> value, Look look, double width) {
        return new Column<>(label, value, look, null, null, null, width, "", Places.EVERYWHERE);
    }

    /** A column of texts, days, moments or constants. */
    public static <R> Column<R> text(String label, Function<R, ?> value) {
        return of(label, value, Look.TEXT, 0);
    }

    /** A column of numbers. */
    public static <R> Column<R> number(String label, Function<R, ?> value) {
        return of(label, value, Look.NUMBER, 5);
    }

    /** A column of days. */
    public static <R> Column<R> day(String label, Function<R, ?> value) {
        return of(label, value, Look.DAY, 7.5);
    }

    /** A column of serials, codes and numbers that are no figures. */
    public static <R> Column<R> serial(String label, Function<R, ?> value) {
        return of(label, value, Look.SERIAL, 12);
    }

    /** A column of boxes to pick rows with, on the page alone; the form {@code picks} sends their values as {@code pick}. */
    public static <R> Column<R> picks(Function<R, String> value) {
        return of("list.pick.all", value, Look.PICK, 2.5).onPage();
    }

    /** A column of states, each with the colour of its constant. */
    public static <R> Column<R> phase(String label, Function<R, Enum<?>> value) {
        return phase(label, value, row -> value.apply(row).name());
    }

    /** A column of states, each with the colour of a state of this name. */
    public static <R> Column<R> phase(String label, Function<R, ?> value, Function<R, String> colour) {
        return of(label, value, Look.TEXT, 8).marked(row -> "phase phase-" + colour.apply(row));
    }

    /** The same, so wide on the page. */
    public Column<R> wide(double rem) {
        return new Column<>(label, value, look, mark, address, reveal, rem, sort, places);
    }

    /** The same, whose words have a style on the page; empty for none. */
    public Column<R> marked(Function<R, String> style) {
        return new Column<>(label, value, look, style, address, reveal, width, sort, places);
    }

    /** The same, whose rows lead to a page: an address below the context, such as {@code /class/show.xhtml?id=…}. */
    public Column<R> to(Function<R, String> page) {
        return new Column<>(label, value, look, mark, page, reveal, width, sort, places);
    }

    /** The same, beside whose masked values the page leads to the whole ones. */
    public Column<R> revealing(String kind, Function<R, ?> key) {
        return new Column<>(label, value, look, mark, address, new Reveal<>(kind, key), width, sort, places);
    }

    /** The same, whose heading offers the order of this name. */
    public Column<R> sorted(String name) {
        return new Column<>(label, value, look, mark, address, reveal, width, name, places);
    }

    /** The same, whose heading offers no order. */
    public Column<R> unsorted() {
        return sorted("");
    }

    /** The same, on the page alone. */
    public Column<R> onPage() {
        return in(Places.PAGE);
    }

    /** The same, in the workbook alone. */
    public Column<R> inWorkbook() {
        return in(Places.WORKBOOK);
    }

    private Column<R> in(Places only) {
        return new Column<>(label, value, look, mark, address, reveal, width, sort, only);
    }

    /** The value in words; empty for nothing. */
    public String words(R row, Texts texts) {
        return said(value.apply(row), texts);
    }

    private static String said(Object one, Texts texts) {
        if (one instanceof Optional<?> maybe) {
            return maybe.map(there -> said(there, texts)).orElse("");
        }
        if (one instanceof Collection<?> several) {
            return several.stream()
                    .map(each -> said(each, texts))
                    .collect(Collectors.joining(texts.message("list.separator")));
        }
        if (one instanceof Word word) {
            return texts.message(
                    word.key(),
                    word.parameters().stream().map(each -> said(each, texts)).toArray());
        }
        if (one instanceof Constant open) {
            return texts.of(open);
        }
        if (one instanceof Enum<?> constant) {
            return texts.of(constant);
        }
        if (one instanceof Instant moment) {
            return texts.time(moment);
        }
        return one == null ? "" : one.toString();
    }

    Heading heading(Texts texts) {
        String words = texts.message(label);
        int wanted = (int) Math.round(Math.max(NARROWEST, (width == 0 ? 18 : width) * CHARACTERS_A_REM));
        return new Heading(words, Math.max(wanted, Heading.of(words).width()), kind());
    }

    private Heading.Kind kind() {
        return switch (look) {
            case NUMBER -> Heading.Kind.NUMBER;
            case DAY -> Heading.Kind.DAY;
            default -> Heading.Kind.TEXT;
        };
    }
}
