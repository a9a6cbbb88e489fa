package org.xunzheng.domain.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.serial.Serial;

/** A certificate as a list shows it: the ID number masked. */
public record CertificateLine(
        Serial serial,
        String holder,
        String maskedIdNumber,
        String training,
        String institution,
        LocalDate issuedOn,
        UUID trainingClass,
        boolean withdrawn) {

    public CertificateState state() {
        return CertificateState.of(withdrawn);
    }
}
