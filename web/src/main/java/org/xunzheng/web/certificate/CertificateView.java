package org.xunzheng.web.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.certificate.Certificate;

/**
 * A certificate as REST shows it; the ID number is masked.
 *
 * @param correctedHolder whom it should name, left out unless a correction is in force
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
        String correctedHolder,
        String correctedIdNumber,
        LocalDate correctedOn,
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
                certificate.corrected().map(one -> one.holder().name()).orElse(null),
                certificate
                        .corrected()
                        .map(one -> one.holder().idNumber().masked())
                        .orElse(null),
                certificate.corrected().map(Certificate.Corrected::on).orElse(null),
                certificate.withdrawal().map(Certificate.Withdrawal::on).orElse(null));
    }
}
