package org.xunzheng.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A row that may hold the headings of a table, or several with a heading over the headings, as 考核成绩 stands over 理论 and 实操.
 *
 * @param first index of the first of the rows
 * @param depth how many rows they are
 * @param texts the heading of each column, the lowest that it has
 * @param paths the same with what stands above it
 */
record HeadingRows(int first, int depth, List<String> texts, List<String> paths) {

    static HeadingRows of(Sheet sheet, int first, int depth) {
        List<Row> rows = sheet.rows().subList(first, first + depth);
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> texts = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String lowest = "";
            StringBuilder path = new StringBuilder();
            for (int i = depth - 1; i >= 0; i--) {
                String text = rows.get(i).text(column);
                String shown = text.isEmpty() && !lowest.isEmpty() ? above(sheet, rows.get(i), column) : text;
                lowest = lowest.isEmpty() ? shown : lowest;
                path.insert(0, shown);
            }
            texts.add(lowest);
            paths.add(path.toString());
        }
        return new HeadingRows(first, depth, texts, paths);
    }

    /** What stands over a column: in the merged cell that reaches it, else in the next cell to the left. */
    private static String above(Sheet sheet, Row row, int column) {
        Optional<Merged> over = sheet.merged().stream()
                .filter(merged -> merged.holds(row.number(), column))
                .findFirst();
        if (over.isPresent()) {
            return over.get().firstRow() == row.number() ? row.text(over.get().firstColumn()) : "";
        }
        for (int left = column - 1; left >= 0; left--) {
            if (!row.text(left).isEmpty()) {
                return row.text(left);
            }
        }
        return "";
    }

    int last() {
        return first + depth - 1;
    }

    /** Where the wanted columns stand, by their keys; the columns from this one on. */
    Map<String, Integer> places(List<Column> wanted) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (List<String> headings : depth == 1 ? List.of(texts) : List.of(texts, paths)) {
            byName(headings, wanted, places, HeadingWords::whole);
            byName(headings, wanted, places, HeadingWords::withoutBrackets);
        }
        for (List<String> headings : depth == 1 ? List.of(texts) : List.of(texts, paths)) {
            byRule(headings, wanted, places);
        }
        return places;
    }

    private static void byName(
            List<String> headings, List<Column> wanted, Map<String, Integer> places, UnaryOperator<String> reading) {
        Map<String, Integer> there = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!places.containsValue(i)) {
                there.putIfAbsent(reading.apply(headings.get(i)), i);
            }
        }
        there.remove("");
        for (Column column : wanted) {
            if (!places.containsKey(column.key())) {
                column.names().stream()
                        .map(name -> there.remove(reading.apply(name)))
                        .filter(place -> place != null)
                        .findFirst()
                        .ifPresent(place -> places.put(column.key(), place));
            }
        }
    }

    private static void byRule(List<String> headings, List<Column> wanted, Map<String, Integer> places) {
        Set<Integer> taken = new HashSet<>(places.values());
        for (Column column : wanted) {
            if (!places.containsKey(column.key())) {
                IntStream.range(0, headings.size())
                        .filter(i -> !taken.contains(i))
                        .filter(i -> column.isLike(HeadingWords.withoutBrackets(headings.get(i))))
                        .findFirst()
                        .ifPresent(i -> {
                            places.put(column.key(), i);
                            taken.add(i);
                        });
            }
        }
    }

    /**
     * The tables that stand beside the first one, under the same headings: all their places.
     *
     * @param required keys of the columns that make a table
     */
    List<Map<String, Integer>> repeated(Map<String, Integer> first, List<Column> wanted) {
        List<Map<String, Integer>> blocks = new ArrayList<>();
        Set<Integer> taken = new HashSet<>(first.values());
        while (true) {
            Map<String, Integer> next = new LinkedHashMap<>();
            first.forEach((key, place) -> IntStream.range(0, paths.size())
                    .filter(i -> !taken.contains(i) && words(i).equals(words(place)))
                    .findFirst()
                    .ifPresent(i -> next.put(key, i)));
            boolean whole = wanted.stream().allMatch(column -> !column.required() || next.containsKey(column.key()));
            if (next.isEmpty() || !whole) {
                return blocks;
            }
            blocks.add(next);
            taken.addAll(next.values());
        }
    }

    private String words(int column) {
        return HeadingWords.whole(paths.get(column));
    }
}
