package org.xunzheng.web.statistics;

import java.time.LocalDate;
import java.util.List;
import org.xunzheng.reports.statistics.CertificateFigures;

/** The figures as REST shows them. */
public record CertificateFiguresView(LocalDate from, LocalDate to, List<Row> rows, long total) {

    /**
     * Certificates of one city, category and month.
     *
     * @param month such as {@code 2026-11}
     */
    public record Row(String city, String category, String month, long certificates) {}

    static CertificateFiguresView of(CertificateFigures figures) {
        List<Row> rows = figures.counts().stream()
                .map(c -> new Row(c.city(), c.category(), c.month().toString(), c.certificates()))
                .toList();
        return new CertificateFiguresView(
                figures.from(),
                figures.to(),
                rows,
                rows.stream().mapToLong(Row::certificates).sum());
    }
}
