package org.xunzheng.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the numbers that Excel shortened before it wrote a text file: as a power of ten, or with zeros for the last three of 18
 * digits. A number of 18 digits may truly end in zeros: it counts as text where others of its column kept their ends and
 * none lost it.
 */
final class ShortenedNumbers {

    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{1,3}");
    private static final Pattern EIGHTEEN_DIGITS = Pattern.compile("[1-9][0-9]{17}");

    private final Map<Integer, int[]> columns = new HashMap<>();

    private final Set<String> texts;

    private ShortenedNumbers(Set<String> texts) {
        this.texts = texts;
    }

    /**
     * The rows with such numbers marked as numbers.
     *
     * @param texts what the file itself marks as text
     */
    static List<Row> marked(List<Row> rows, Set<String> texts) {
        ShortenedNumbers numbers = new ShortenedNumbers(texts);
        rows.forEach(numbers::count);
        return numbers.columns.isEmpty()
                ? rows
                : rows.stream().map(numbers::marked).toList();
    }

    private void count(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.text(i);
            boolean power = POWER_OF_TEN.matcher(text).matches();
            if (power || EIGHTEEN_DIGITS.matcher(text).matches()) {
                int[] counts = columns.computeIfAbsent(i, column -> new int[Evidence.values().length]);
                counts[Evidence.of(power, text).ordinal()]++;
            }
        }
    }

    private Row marked(Row row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            if (isShortened(row.text(i), i)) {
                cells.set(i, new Cell(row.text(i), true));
            }
        }
        return new Row(row.number(), cells);
    }

    private boolean isShortened(String text, int column) {
        if (POWER_OF_TEN.matcher(text).matches()) {
            return true;
        }
        if (texts.contains(text) || !EIGHTEEN_DIGITS.matcher(text).matches() || !text.endsWith("000")) {
            return false;
        }
        int[] counts = columns.get(column);
        return counts[Evidence.POWER.ordinal()] > 0
                || counts[Evidence.ZEROS.ordinal()] > 1
                || counts[Evidence.WHOLE.ordinal()] == 0;
    }

    private enum Evidence {
        POWER,
        ZEROS,
        WHOLE;

        static Evidence of(boolean power, String text) {
            return power ? POWER : text.endsWith("000") ? ZEROS : WHOLE;
        }
    }
}
