package org.xunzheng.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/** The numbers of a workbook, told from its dates by the form in which a cell shows them. */
final class XlsxNumbers {

    /** No number of Excel has more digits before or behind its point. */
    private static final int MOST_DIGITS = 400;
    /** Excel keeps no more; what it adds behind them comes from its own reckoning. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal END_OF_TIME = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
    /** Excel takes 1900 for a leap year: before this day its count is one short. */
    private static final int FIRST_OF_MARCH = 61;

    private final boolean from1904;
    private final List<Boolean> dates;

    private XlsxNumbers(boolean from1904, List<Boolean> dates) {
        this.from1904 = from1904;
        this.dates = dates;
    }

    static XlsxNumbers withoutStyles(boolean from1904) {
        return new XlsxNumbers(from1904, List.of());
    }

    /** Reads the styles of the workbook: which of them show a number as a date. */
    static XlsxNumbers of(XMLStreamReader styles, boolean from1904) throws XMLStreamException {
        Map<Integer, String> forms = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean ofCells = false;
        for (; styles.hasNext(); styles.next()) {
            if (styles.isStartElement()) {
                switch (styles.getLocalName()) {
                    case "numFmt" ->
                        forms.put(number(styles, "numFmtId"), styles.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            int id = number(styles, "numFmtId");
                            dates.add(isDate(id, forms.get(id)));
                        }
                    }
                    default -> {}
                }
            } else if (styles.isEndElement() && styles.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
        return new XlsxNumbers(from1904, dates);
    }

    static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        return text == null ? 0 : Integer.parseInt(text.strip());
    }

    /** Whether a number is shown as a date: by one of the built-in forms, or by a form that has a day or a year. */
    private static boolean isDate(int id, String form) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return true;
        }
        return form != null
                && form.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }

    /** The cell of a number. */
    Cell cell(String text, int style) {
        if (text.length() > MOST_DIGITS) {
            throw new UnreadableSheet(Defect.DAMAGED);
        }
        BigDecimal number = new BigDecimal(text.strip());
        return style < dates.size() && dates.get(style) && isDay(number) ? Cell.of(date(number)) : number(number);
    }

    private static Cell number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new UnreadableSheet(Defect.DAMAGED);
        }
        BigDecimal value = number.scale() > 0 ? number.stripTrailingZeros() : number;
        BigDecimal kept = value.scale() > 0 ? value.round(DIGITS).stripTrailingZeros() : value;
        return new Cell(kept.toPlainString(), true);
    }

    /** Excel counts days up to the end of the year 9999; an ID number in a cell meant for dates stays a number. */
    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(END_OF_TIME) < 0;
    }

    private String date(BigDecimal number) {
        int days = number.intValue();
        LocalDate first = from1904 ? OF_1904 : BEFORE_1900;
        LocalDate day = first.plusDays(!from1904 && days < FIRST_OF_MARCH ? days + 1 : days);
        long seconds = number.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime time = day.atStartOfDay().plusSeconds(seconds);
        return dayOrTime(time);
    }

    /** A day without a time where it is midnight. */
    static String dayOrTime(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toString();
    }
}
