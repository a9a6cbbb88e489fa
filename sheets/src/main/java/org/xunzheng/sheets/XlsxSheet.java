package org.xunzheng.sheets;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/** Reads one sheet of a workbook: its cells, which rows are hidden, and which cells are merged. */
final class XlsxSheet {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})");
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_MERGED = 2_000;
    private static final int LETTERS = 26;

    private final List<String> shared;
    private final XlsxNumbers numbers;
    private final RowCollector rows;
    private final Set<Integer> hidden = new HashSet<>();
    private final List<Merged> merged = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;

    XlsxSheet(List<String> shared, XlsxNumbers numbers, RowCollector rows) {
        this.shared = shared;
        this.numbers = numbers;
        this.rows = rows;
    }

    Sheet read(String name, XMLStreamReader xml) throws XMLStreamException {
        for (; xml.hasNext(); xml.next()) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "row" -> beginRow(xml);
                    case "c" -> cell(xml);
                    case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
                    default -> {}
                }
            } else if (xml.isEndElement() && xml.getLocalName().equals("row")) {
                rows.add(row, cells);
            }
        }
        return new Sheet(name, rows.collected(), hidden, merged);
    }

    /** Some programs leave the numbers of rows out; then they count on. */
    private void beginRow(XMLStreamReader xml) {
        row = Math.max(XlsxNumbers.number(xml, "r"), row + 1);
        column = -1;
        cells = new ArrayList<>();
        String shown = xml.getAttributeValue(null, "hidden");
        if ("1".equals(shown) || "true".equals(shown)) {
            hidden.add(row);
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String address = xml.getAttributeValue(null, "r");
        column = address == null ? column + 1 : column(address(address));
        if (column >= MOST_COLUMNS) {
            throw new UnreadableSheet(Defect.DAMAGED);
        }
        String type = xml.getAttributeValue(null, "t");
        int style = XlsxNumbers.number(xml, "s");
        Cell cell = value(type == null ? "n" : type, style, xml);
        if (!cell.isEmpty()) {
            if (column > cells.size()) {
                cells.addAll(Collections.nCopies(column - cells.size(), Cell.EMPTY));
            }
            if (column == cells.size()) {
                cells.add(cell);
            } else {
                cells.set(column, cell);
            }
        }
    }

    private Cell value(String type, int style, XMLStreamReader xml) throws XMLStreamException {
        Cell value = Cell.EMPTY;
        for (xml.next(); !(xml.isEndElement() && xml.getLocalName().equals("c")); xml.next()) {
            if (xml.isStartElement() && xml.getLocalName().equals("v")) {
                value = value(type, style, xml.getElementText());
            } else if (xml.isStartElement() && xml.getLocalName().equals("is")) {
                value = Cell.of(XlsxText.read(xml));
            } else if (xml.isStartElement() && xml.getLocalName().equals("f")) {
                xml.getElementText();
            }
        }
        return value;
    }

    private Cell value(String type, int style, String text) {
        if (text.isBlank()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "n" -> numbers.cell(text, style);
            case "s" -> Cell.of(shared.get(Integer.parseInt(text.strip())));
            case "b" -> Cell.of(text.strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> Cell.of(day(text.strip()));
            default -> Cell.of(XlsxText.unescaped(text));
        };
    }

    /** A date of a strict workbook: as text, by ISO 8601. */
    private static String day(String text) {
        try {
            return XlsxNumbers.dayOrTime(LocalDateTime.parse(text.replaceFirst("Z$", "")));
        } catch (DateTimeException noTime) {
            return text;
        }
    }

    private static Matcher address(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            throw new UnreadableSheet(Defect.DAMAGED);
        }
        return address;
    }

    private static int column(Matcher address) {
        int column = 0;
        for (char letter : address.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** Only headings ask for merged cells; a sheet with more than these has others beside. */
    private void merge(String range) {
        if (merged.size() < MOST_MERGED) {
            merged.add(merged(range));
        }
    }

    private static Merged merged(String range) {
        String[] ends = String.valueOf(range).split(":");
        Matcher first = address(ends[0]);
        Matcher last = address(ends[ends.length - 1]);
        return new Merged(
                Integer.parseInt(first.group(2)), Integer.parseInt(last.group(2)), column(first), column(last));
    }
}
