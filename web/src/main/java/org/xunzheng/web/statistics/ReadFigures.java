package org.xunzheng.web.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.statistics.Figures;
import org.xunzheng.reports.statistics.CertificateCount;
import org.xunzheng.reports.statistics.CertificateFigures;

/** Reads the figures of a period and hands them to the report. */
@ApplicationScoped
public class ReadFigures {

    private final Figures figures;
    private final Clock clock;

    @Inject
    ReadFigures(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    protected ReadFigures() {
        this(null, null);
    }

    /**
     * Certificates issued in the period.
     *
     * @param from the first day; the first of this year if left out
     * @param to the last day; today if left out
     */
    public CertificateFigures certificates(LocalDate from, LocalDate to, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from == null ? today.withDayOfYear(1) : from;
        LocalDate last = to == null ? today : to;
        List<CertificateCount> counts = last.isBefore(first)
                ? List.of()
                : figures.certificates(first, last, scope).stream()
                        .map(c -> new CertificateCount(
                                Integer.parseInt(c.cityCode()),
                                c.city(),
                                c.category().name(),
                                c.month(),
                                c.certificates()))
                        .toList();
        return new CertificateFigures(first, last.isBefore(first) ? first : last, counts, LocalDateTime.now(clock));
    }
}
