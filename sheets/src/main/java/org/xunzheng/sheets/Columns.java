package org.xunzheng.sheets;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The wanted columns in a table, found by their headings in any order. The row of headings is that of the first ten in
 * which most of them stand, since rosters often have a title above. Spaces, width, asterisks and what is in brackets do
 * not count, except where it tells two headings apart.
 */
public final class Columns {

    private static final int SEARCHED = 10;
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]");
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}]");

    private final List<Row> all;
    private final int header;
    private final Map<String, Integer> places;
    private final List<Column> missing;

    private Columns(List<Row> all, int header, Map<String, Integer> places, List<Column> missing) {
        this.all = all;
        this.header = header;
        this.places = places;
        this.missing = missing;
    }

    /** Looks for the wanted columns; ask {@link #missing()} before the rows are used. */
    public static Columns find(List<Row> rows, List<Column> wanted) {
        int header = 0;
        Map<String, Integer> places = Map.of();
        for (int i = 0; i < Math.min(SEARCHED, rows.size()); i++) {
            Map<String, Integer> found = places(rows.get(i), wanted);
            if (found.size() > places.size()) {
                header = i;
                places = found;
            }
        }
        Map<String, Integer> there = places;
        List<Column> missing = wanted.stream()
                .filter(column -> column.required() && !there.containsKey(column.key()))
                .toList();
        return new Columns(rows, header, places, missing);
    }

    private static Map<String, Integer> places(Row row, List<Column> wanted) {
        Map<String, Integer> places = new HashMap<>();
        match(row, wanted, places, Columns::whole);
        match(row, wanted, places, Columns::withoutBrackets);
        return places;
    }

    private static void match(
            Row row, List<Column> wanted, Map<String, Integer> places, UnaryOperator<String> reading) {
        Map<String, Integer> headings = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!places.containsValue(i)) {
                headings.putIfAbsent(reading.apply(row.text(i)), i);
            }
        }
        headings.remove("");
        for (Column column : wanted) {
            if (!places.containsKey(column.key())) {
                column.names().stream()
                        .map(name -> headings.remove(reading.apply(name)))
                        .filter(place -> place != null)
                        .findFirst()
                        .ifPresent(place -> places.put(column.key(), place));
            }
        }
    }

    private static String whole(String heading) {
        String narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return DECORATION.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String withoutBrackets(String heading) {
        String narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return whole(BRACKETED.matcher(narrow).replaceAll(""));
    }

    /** The required columns that the table lacks; empty when it can be used. */
    public List<Column> missing() {
        return missing;
    }

    /** Number of the row of headings, as Excel shows it; that of the first row when no heading was found. */
    public int headerRow() {
        return all.isEmpty() ? 1 : all.get(header).number();
    }

    /** The rows below the headings. */
    public List<Row> rows() {
        return all.subList(Math.min(header + 1, all.size()), all.size());
    }

    /** Whether the table has the column. */
    public boolean has(String key) {
        return places.containsKey(key);
    }

    /** The row's cell in the column; an empty one where the table has no such column. */
    public Cell cell(Row row, String key) {
        return has(key) ? row.cell(places.get(key)) : Cell.EMPTY;
    }

    public String text(Row row, String key) {
        return cell(row, key).text();
    }
}
