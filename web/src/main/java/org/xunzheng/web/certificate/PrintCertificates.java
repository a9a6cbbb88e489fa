package org.xunzheng.web.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.policy.CertificateStyle;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.reports.certificate.CertificateReport;
import org.xunzheng.reports.certificate.CertificateSheet;
import org.xunzheng.reports.certificate.CertificateSheet.Style;
import org.xunzheng.web.rest.Download;

/** Hands certificates to the press. */
@ApplicationScoped
public class PrintCertificates {

    private final CertificateReport report;
    private final Profiles profiles;

    @Inject
    PrintCertificates(CertificateReport report, Profiles profiles) {
        this.report = report;
        this.profiles = profiles;
    }

    protected PrintCertificates() {
        this(null, null);
    }

    /** The certificates as one PDF, in their order, each in the style of its place on its day of issue (CRT-2). */
    Response asPdf(String name, List<Certificate> certificates) {
        Map<Issue, Style> styles = new HashMap<>();
        certificates.forEach(certificate -> styles.computeIfAbsent(Issue.of(certificate), this::style));
        return Download.of(
                name + ".pdf",
                Download.PDF,
                out -> report.print(
                        certificates.stream()
                                .map(certificate -> sheet(certificate, styles.get(Issue.of(certificate))))
                                .iterator(),
                        out));
    }

    /** Where and when a certificate was issued. */
    private record Issue(UUID authority, LocalDate day) {

        static Issue of(Certificate certificate) {
            return new Issue(certificate.authority(), certificate.issuedOn());
        }
    }

    private Style style(Issue issue) {
        CertificateStyle style = profiles.inForce(issue.authority, issue.day).value(Key.CERTIFICATE_STYLE);
        return switch (style) {
            case OF_2020 -> Style.OF_2020;
            case OF_2024 -> Style.OF_2024;
        };
    }

    private static CertificateSheet sheet(Certificate certificate, Style style) {
        return new CertificateSheet(
                style,
                certificate.serial().toString(),
                certificate.current().name(),
                certificate.current().idNumber().digits(),
                certificate.firstDay(),
                certificate.lastDay(),
                certificate.training(),
                certificate.institution(),
                certificate.issuedOn());
    }
}
