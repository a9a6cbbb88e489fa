package org.xunzheng.web.list;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.xunzheng.domain.rule.Constant;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.text.Texts;

/**
 * A column of a list, for its page and its workbook.
 *
 * @param label the key of its heading
 * @param value what it says of a row: a text, a number, a day, a moment or a constant, empty or null for nothing
 * @param look how the page shows it
 * @param address the page that a row leads to from here, or null
 * @param width on the page, in {@code rem}; 0 for what is left
 * @param sort the name of the order that its heading offers, or empty
 * @param places where it is shown
 */
public record Column<R>(
        String label,
        Function<R, ?> value,
        Look look,
        Function<R, String> address,
        double width,
        String sort,
        Places places) {

    /** How the page shows a value. */
    public enum Look {
        TEXT,
        NUMBER,
        SERIAL,
        PHASE
    }

    /** Where a column is shown. */
    public enum Places {
        EVERYWHERE,
        PAGE,
        WORKBOOK
    }

    private static final int NARROWEST = 12;
    private static final int CHARACTERS_A_REM = 2;

    /** A column of texts, days, moments or constants. */
    public static <R> Column<R> text(String label, Function<R, ?> value) {
        return new Column<>(label, value, Look.TEXT, null, 0, "", Places.EVERYWHERE);
    }

    /** A column of numbers. */
    public static <R> Column<R> number(String label, Function<R, ?> value) {
        return new Column<>(label, value, Look.NUMBER, null, 5, "", Places.EVERYWHERE);
    }

    /** A column of serials, codes and numbers that are no figures. */
    public static <R> Column<R> serial(String label, Function<R, ?> value) {
        return new Column<>(label, value, Look.SERIAL, null, 12, "", Places.EVERYWHERE);
    }

    /** A column of states, each with the colour of its constant. */
    public static <R> Column<R> phase(String label, Function<R, Enum<?>> value) {
        return new Column<>(label, value, Look.PHASE, null, 8, "", Places.EVERYWHERE);
    }

    /** The same, so wide on the page. */
    public Column<R> wide(double rem) {
        return new Column<>(label, value, look, address, rem, sort, places);
    }

    /** The same, whose rows lead to a page: an address below the context, such as {@code /class/show.xhtml?id=…}. */
    public Column<R> to(Function<R, String> page) {
        return new Column<>(label, value, look, page, width, sort, places);
    }

    /** The same, whose heading offers the order of this name. */
    public Column<R> sorted(String name) {
        return new Column<>(label, value, look, address, width, name, places);
    }

    /** The same, whose heading offers no order. */
    public Column<R> unsorted() {
        return sorted("");
    }

    /** The same, on the page alone. */
    public Column<R> onPage() {
        return new Column<>(label, value, look, address, width, sort, Places.PAGE);
    }

    /** The same, in the workbook alone. */
    public Column<R> inWorkbook() {
        return new Column<>(label, value, look, address, width, sort, Places.WORKBOOK);
    }

    /** The value in words; empty for nothing. */
    public String words(R row, Texts texts) {
        return said(value.apply(row), texts);
    }

    private static String said(Object one, Texts texts) {
        if (one instanceof Optional<?> maybe) {
            return maybe.map(there -> said(there, texts)).orElse("");
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

    /** The name of the constant, for its colour. */
    public String constant(R row) {
        return value.apply(row) instanceof Enum<?> constant ? constant.name() : "";
    }

    Heading heading(Texts texts) {
        String words = texts.message(label);
        int wanted = (int) Math.round(Math.max(NARROWEST, (width == 0 ? 18 : width) * CHARACTERS_A_REM));
        return new Heading(words, Math.max(wanted, Heading.of(words).width()));
    }
}
