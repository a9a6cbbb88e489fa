package org.xunzheng.reports.statistics;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The figures of one report on certificates.
 *
 * @param from first day counted
 * @param to last day counted
 * @param producedAt when the figures were read, in Asia/Shanghai
 */
public record CertificateFigures(
        LocalDate from, LocalDate to, List<CertificateCount> counts, LocalDateTime producedAt) {

    public CertificateFigures {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(producedAt, "producedAt");
        counts = List.copyOf(counts);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to);
        }
    }
}
