package org.xunzheng.web.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.reports.certificate.CertificateReport;
import org.xunzheng.reports.certificate.CertificateSheet;
import org.xunzheng.web.rest.Download;

/** Hands certificates to the press. */
@ApplicationScoped
public class PrintCertificates {

    private final CertificateReport report;

    @Inject
    PrintCertificates(CertificateReport report) {
        this.report = report;
    }

    protected PrintCertificates() {
        this(null);
    }

    /** The certificates as one PDF, in their order. */
    Response asPdf(String name, List<Certificate> certificates) {
        return Download.of(
                name + ".pdf",
                Download.PDF,
                out -> report.print(
                        certificates.stream().map(PrintCertificates::sheet).iterator(), out));
    }

    private static CertificateSheet sheet(Certificate certificate) {
        return new CertificateSheet(
                certificate.serial().toString(),
                certificate.holder().name(),
                certificate.holder().idNumber().digits(),
                certificate.firstDay(),
                certificate.lastDay(),
                certificate.training(),
                certificate.institution(),
                certificate.issuedOn());
    }
}
