package org.xunzheng.reports.statistics;

import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * Hands the counts to the cross-tab. Its buckets sort as text, so city, month and category go there as a key that
 * sorts, a tabulator and the label that is shown. Each month of a city gets all three categories, those without
 * certificates as 0.
 */
final class CountRows implements JRDataSource {

    private static final List<String> CATEGORIES = List.of("A", "B", "C");

    private final Labels labels;
    private final Iterator<CertificateCount> counts;
    private CertificateCount count;

    CountRows(List<CertificateCount> counts, Labels labels) {
        this.labels = labels;
        this.counts = Stream.concat(counts.stream(), zeros(counts)).iterator();
    }

    private static Stream<CertificateCount> zeros(List<CertificateCount> counts) {
        record Line(int order, String city, YearMonth month) {}
        return counts.stream()
                .map(count -> new Line(count.cityOrder(), count.city(), count.month()))
                .distinct()
                .flatMap(line -> CATEGORIES.stream()
                        .map(category -> new CertificateCount(line.order, line.city, category, line.month, 0)));
    }

    @Override
    public boolean next() {
        if (!counts.hasNext()) {
            return false;
        }
        count = counts.next();
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
        return switch (field.getName()) {
            case "city" -> "%04d\t%s".formatted(count.cityOrder(), count.city());
            case "month" -> count.month() + "\t" + labels.form("form.month", count.month());
            case "category" -> count.category() + "\t" + labels.word(count.category());
            case "certificates" -> count.certificates();
            default -> throw new IllegalArgumentException(field.getName());
        };
    }
}
