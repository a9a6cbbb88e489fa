package org.xunzheng.reports.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.xunzheng.reports.press.Press;
import org.xunzheng.reports.press.Template;

/** Prints certificates of completed training (培训合格证书), one A4 page each. */
@ApplicationScoped
public class CertificateReport {

    private static final Template TEMPLATE = new Template(CertificateReport.class, "certificate");

    private final Press press;

    @Inject
    public CertificateReport(Press press) {
        this.press = press;
    }

    /** For the container's proxy. */
    protected CertificateReport() {
        this(null);
    }

    /**
     * Writes the certificates as one PDF, in their order. They are drawn one at a time, so any number fits into memory.
     *
     * @throws IllegalArgumentException when there is none
     * @throws UnprintableText when one holds a character that no face has; what was written until then is no document
     * @throws java.io.UncheckedIOException when the stream cannot be written
     */
    public void print(Iterator<CertificateSheet> certificates, OutputStream out) {
        if (!certificates.hasNext()) {
            throw new IllegalArgumentException("no certificate to print");
        }
        press.pdf(TEMPLATE, Wording.TITLE, Map.of(), new CertificateRows(certificates), out);
    }

    /** Prints a specimen to nowhere, so that template and faces are loaded before the first certificate is wanted. */
    public void warmUp() {
        LocalDate day = LocalDate.EPOCH;
        CertificateSheet specimen =
                new CertificateSheet(CertificateSheet.Style.OF_2024, "", "", "", day, day, "", "", day);
        print(List.of(specimen).iterator(), OutputStream.nullOutputStream());
    }
}
