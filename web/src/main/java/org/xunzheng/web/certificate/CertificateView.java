package org.xunzheng.web.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.certificate.Certificate;

/**
 * A certificate as REST shows it; the ID number is masked.
 *
 * @param withdrawnOn left out unless it was withdrawn
 */
public record CertificateView(
        String serial,
        String holder,
        String idNumber,
        String training,
        String institution,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate issuedOn,
        UUID trainingClass,
        LocalDate withdrawnOn) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.serial().toString(),
                certificate.holder().name(),
                certificate.holder().idNumber().masked(),
                certificate.training(),
                certificate.institution(),
                certificate.firstDay(),
                certificate.lastDay(),
                certificate.issuedOn(),
                certificate.trainingClass(),
                certificate.withdrawal().map(Certificate.Withdrawal::on).orElse(null));
    }
}
