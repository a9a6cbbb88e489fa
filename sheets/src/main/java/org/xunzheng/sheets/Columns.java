package org.xunzheng.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The wanted columns in a table, found by their headings in any order. The headings are those of the first ten rows in
 * which most of them stand, since rosters often have a title above; there may be headings over the headings. Nothing of
 * the table is left out without a word: what is not read can be asked for.
 */
public final class Columns {

    private static final int SEARCHED = 10;
    private static final int DEEPEST = 3;
    /** Headings of what only counts the rows. */
    private static final Set<String> COUNTING = Set.of("序号", "编号", "序", "no", "行号", "position");

    private final Sheet sheet;
    private final HeadingRows header;
    private final List<Map<String, Integer>> blocks;
    private final List<Column> wanted;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> leftOut = new ArrayList<>();
    private final Set<Integer> filled = new HashSet<>();

    private Columns(Sheet sheet, HeadingRows header, Map<String, Integer> places, List<Column> wanted) {
        this.sheet = sheet;
        this.header = header;
        this.wanted = wanted;
        this.blocks = new ArrayList<>(List.of(places));
        if (missing().isEmpty()) {
            blocks.addAll(header.repeated(places, wanted));
        }
        split();
    }

    /** Looks for the wanted columns; ask {@link #missing()} before the rows are used. */
    public static Columns find(List<Row> rows, List<Column> wanted) {
        return find(Sheet.of(rows), wanted);
    }

    /** Looks for the wanted columns in the sheet. */
    public static Columns find(Sheet sheet, List<Column> wanted) {
        int size = sheet.rows().size();
        HeadingRows header = HeadingRows.of(sheet, 0, Math.min(1, size));
        Map<String, Integer> places = Map.of();
        for (int depth = 1; depth <= DEEPEST; depth++) {
            for (int i = 0; i + depth <= Math.min(SEARCHED, size); i++) {
                HeadingRows candidate = HeadingRows.of(sheet, i, depth);
                Map<String, Integer> found = candidate.places(wanted);
                if (found.size() > places.size()) {
                    header = candidate;
                    places = found;
                }
            }
        }
        return new Columns(sheet, places.isEmpty() ? fullest(sheet, header) : header, places, wanted);
    }

    /** Where no heading is known, that of the first rows with most cells: a title has one. */
    private static HeadingRows fullest(Sheet sheet, HeadingRows otherwise) {
        return IntStream.range(0, Math.min(SEARCHED, sheet.rows().size()))
                .mapToObj(i -> HeadingRows.of(sheet, i, 1))
                .min(Comparator.comparingLong(
                        (HeadingRows rows) -> -headings(rows).size()))
                .orElse(otherwise);
    }

    /** Looks for the wanted columns in each sheet; those that have all of them first. */
    public static List<Columns> among(List<Sheet> sheets, List<Column> wanted) {
        return sheets.stream()
                .map(sheet -> find(sheet, wanted))
                .sorted(Comparator.comparing(columns -> columns.missing().size()))
                .toList();
    }

    private void split() {
        List<List<Row>> ofBlocks =
                blocks.stream().map(block -> new ArrayList<Row>()).collect(Collectors.toList());
        FooterLines footer = new FooterLines(
                sheet.rows().subList(0, Math.min(header.last() + 1, sheet.rows().size())));
        for (Row row : sheet.rows()
                .subList(
                        Math.min(header.last() + 1, sheet.rows().size()),
                        sheet.rows().size())) {
            boolean read = false;
            boolean left = false;
            for (int i = 0; i < blocks.size(); i++) {
                Map<String, Integer> block = blocks.get(i);
                if (footer.isOne(row, requiredPlaces(block))) {
                    left |= block.values().stream()
                            .anyMatch(place -> !row.cell(place).isEmpty());
                } else if (requiredPlaces(block).stream()
                        .anyMatch(place -> !row.cell(place).isEmpty())) {
                    ofBlocks.get(i).add(i == 0 ? row : moved(row, block));
                    read = true;
                }
            }
            if (read) {
                IntStream.range(0, row.cells().size())
                        .filter(i -> !row.cell(i).isEmpty())
                        .forEach(filled::add);
            }
            if (left || !read && !isCountedOnly(row)) {
                leftOut.add(row);
            }
        }
        ofBlocks.forEach(rows::addAll);
    }

    /** The places of the columns that every row should have; of all that were found where none of those was. */
    private List<Integer> requiredPlaces(Map<String, Integer> block) {
        List<Integer> required = wanted.stream()
                .filter(column -> column.required() && block.containsKey(column.key()))
                .map(column -> block.get(column.key()))
                .toList();
        return required.isEmpty() ? List.copyOf(block.values()) : required;
    }

    /** The row with what stands in a table beside the first one put where the first one has it. */
    private Row moved(Row row, Map<String, Integer> block) {
        Cell[] cells = new Cell
                [blocks.get(0).values().stream()
                        .mapToInt(place -> place + 1)
                        .max()
                        .orElse(0)];
        Arrays.fill(cells, Cell.EMPTY);
        block.forEach((key, place) -> cells[blocks.get(0).get(key)] = row.cell(place));
        return new Row(row.number(), List.of(cells));
    }

    private boolean isCountedOnly(Row row) {
        return IntStream.range(0, row.cells().size())
                .allMatch(i ->
                        row.cell(i).isEmpty() || isCounting(i) && row.text(i).matches("[0-9]+"));
    }

    private boolean isCounting(int column) {
        return column < header.texts().size()
                && COUNTING.contains(HeadingWords.whole(header.texts().get(column)));
    }

    /** The required columns that the table lacks; empty when it can be used. */
    public List<Column> missing() {
        return wanted.stream()
                .filter(column -> column.required() && !has(column.key()))
                .toList();
    }

    /** Number of the row of headings, as Excel shows it; that of the first row when no heading was found. */
    public int headerRow() {
        return sheet.rows().isEmpty() ? 1 : sheet.rows().get(header.last()).number();
    }

    /** The headings of the table, as they stand there. */
    public List<String> headings() {
        return headings(header);
    }

    private static List<String> headings(HeadingRows header) {
        return header.paths().stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The headings under which something stands that is not read. */
    public List<String> unread() {
        Set<Integer> read =
                blocks.stream().flatMap(block -> block.values().stream()).collect(Collectors.toSet());
        return filled.stream()
                .sorted()
                .filter(i -> !read.contains(i) && !isCounting(i))
                .map(i -> i < header.paths().size() && !header.paths().get(i).isEmpty()
                        ? header.paths().get(i)
                        : letters(i))
                .distinct()
                .toList();
    }

    /** A column without a heading, by its letters. */
    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** The sheet that the table stands on. */
    public Sheet sheet() {
        return sheet;
    }

    /** How many tables stand side by side and are read one after the other. */
    public int tables() {
        return blocks.size();
    }

    /** The rows below the headings, without what belongs to no row: sums, signatures, headings repeated on every page. */
    public List<Row> rows() {
        return rows;
    }

    /** What was found below the headings and is no row of the table. */
    public List<Row> leftOut() {
        return leftOut;
    }

    /** The rows that are read though the file hides them. */
    public List<Row> hidden() {
        return rows.stream()
                .filter(row -> sheet.hidden().contains(row.number()))
                .toList();
    }

    /** Whether the table has the column. */
    public boolean has(String key) {
        return blocks.get(0).containsKey(key);
    }

    /** The row's cell in the column; an empty one where the table has no such column. */
    public Cell cell(Row row, String key) {
        return has(key) ? row.cell(blocks.get(0).get(key)) : Cell.EMPTY;
    }

    public String text(Row row, String key) {
        return cell(row, key).text();
    }
}
