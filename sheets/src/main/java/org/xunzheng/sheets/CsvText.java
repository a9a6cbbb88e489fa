package org.xunzheng.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/**
 * Reads CSV as RFC 4180 writes it: quotes, quotes doubled within quotes, line ends within quotes. The separator is the
 * one of comma, semicolon and tabulator that is most frequent outside quotes at the start of the file.
 */
final class CsvText {

    private static final Pattern MARKED =
            Pattern.compile("\\s*(?:=\"([^\"]*)\"|'([+0-9(\uFF08\uFF10-\uFF19][^']*))\\s*");
    private static final String SEPARATORS = ",;\t";
    private static final int SAMPLE = 20_000;

    private final String text;
    private final char separator;
    private final Set<String> texts = new HashSet<>();
    private int at;

    CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** Reads all of it; numbers that Excel shortened are marked as numbers. */
    List<Row> read(RowCollector rows) {
        for (int number = 1; at < text.length(); number++) {
            rows.add(number, record());
        }
        return ShortenedNumbers.marked(rows.collected(), texts);
    }

    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int known = SEPARATORS.indexOf(c);
            if (!quoted && known >= 0) {
                counts[known]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private List<Cell> record() {
        List<Cell> cells = new ArrayList<>();
        do {
            cells.add(Cell.of(field()));
        } while (take(separator));
        take('\r');
        take('\n');
        return cells;
    }

    private String field() {
        int quote = at;
        while (quote < text.length() && text.charAt(quote) == ' ') {
            quote++;
        }
        if (quote < text.length() && text.charAt(quote) == '"') {
            at = quote + 1;
            return unwrapped(quoted() + plain());
        }
        if (text.startsWith("=\"", quote)) {
            at = quote + 2;
            return asText(quoted()) + plain();
        }
        return unwrapped(plain());
    }

    /** What was written as a formula or after an apostrophe, so that Excel keeps it as text. */
    private String unwrapped(String field) {
        Matcher marked = MARKED.matcher(field);
        return marked.matches() ? asText(marked.group(1) == null ? marked.group(2) : marked.group(1)) : field;
    }

    private String asText(String field) {
        texts.add(Blanks.trim(field));
        return field;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !endsField(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean endsField(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private String quoted() {
        StringBuilder content = new StringBuilder();
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new UnreadableSheet(Defect.DAMAGED);
            }
            content.append(text, at, quote);
            at = quote + 1;
            if (!take('"')) {
                return content.toString();
            }
            content.append('"');
        }
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }
}
