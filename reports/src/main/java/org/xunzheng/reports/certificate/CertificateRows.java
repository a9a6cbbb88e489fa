package org.xunzheng.reports.certificate;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.xunzheng.reports.press.Faces;

/** Hands the certificates to the template one after the other, each checked for characters that cannot be printed. */
final class CertificateRows implements JRDataSource {

    private final Iterator<CertificateSheet> certificates;
    private Wording words;

    CertificateRows(Iterator<CertificateSheet> certificates) {
        this.certificates = certificates;
    }

    @Override
    public boolean next() {
        if (!certificates.hasNext()) {
            return false;
        }
        words = new Wording(certificates.next());
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
        return printable(
                switch (field.getName()) {
                    case "serial" -> words.serial();
                    case "paragraph" -> words.paragraph();
                    case "institution" -> words.institution();
                    case "issuedOn" -> words.issuedOn();
                    default -> throw new IllegalArgumentException(field.getName());
                });
    }

    private static String printable(String text) {
        List<String> missing = Faces.song().missingFrom(text);
        if (!missing.isEmpty()) {
            throw new UnprintableText(text, missing);
        }
        return text;
    }
}
