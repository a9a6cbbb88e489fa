package org.xunzheng.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/** Reads the first visible sheet of an XLSX workbook, after {@link XlsxParts} found its parts harmless. */
final class XlsxFile {

    /** No number of Excel has more digits before or behind its point. */
    private static final int MOST_DIGITS = 400;

    private static final BigDecimal END_OF_TIME = BigDecimal.valueOf(2_958_466);

    private final byte[] content;
    private final Limits limits;

    XlsxFile(byte[] content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    void readInto(RowCollector rows) {
        boolean styled = XlsxParts.check(content, limits);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(styled, true))) {
            Sheet sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableSheet(Defect.EMPTY));
            read(sheet, rows);
        } catch (UnreadableSheet e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet(Defect.DAMAGED, e);
        }
    }

    private static void read(Sheet sheet, RowCollector rows) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            int last = 0;
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
                // Some programs leave the numbers out; then they count on.
                last = Math.max(row.getRowNum(), last + 1);
                List<Cell> cells = new ArrayList<>(row.getCellCount());
                for (var cell : row) {
                    cells.add(cell == null ? Cell.EMPTY : cell(cell));
                }
                rows.add(last, cells);
            }
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            return Cell.EMPTY;
        }
        if (value instanceof BigDecimal number) {
            return isDay(number) && isDate(cell) ? Cell.of(date(cell)) : number(number);
        }
        if (value instanceof Boolean truth) {
            return Cell.of(truth.toString().toUpperCase(Locale.ROOT));
        }
        return Cell.of(value.toString());
    }

    private static Cell number(BigDecimal number) {
        BigDecimal value = number.scale() > 0 ? number.stripTrailingZeros() : number;
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new ExcelReaderException("a number beyond Excel's: " + number);
        }
        return new Cell(value.toPlainString(), true);
    }

    /** Excel counts days up to the end of the year 9999; an ID number in a cell meant for dates stays a number. */
    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(END_OF_TIME) < 0;
    }

    private static String date(org.dhatim.fastexcel.reader.Cell cell) {
        var time = cell.asDate();
        return time.toLocalTime().toSecondOfDay() == 0
                ? time.toLocalDate().toString()
                : time.withNano(0).toString();
    }

    /** Whether the number is shown as a date: by one of the built-in forms, or by a form that has a day or a year. */
    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return true;
        }
        String form = cell.getDataFormatString();
        return form != null
                && form.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }
}
