package org.xunzheng.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.serial.Serial;

/**
 * The correction of what a certificate says of its holder (证书信息更正): a record of its own that points to the certificate,
 * which stays as it was issued.
 *
 * @param holder the name as it should read
 * @param idNumber the number as it should read, if the certificate's own is wrong
 * @param inForceOn the day since which it counts, once a second person has decided
 */
public record Correction(
        UUID id,
        Serial serial,
        UUID authority,
        String holder,
        Optional<IdNumber> idNumber,
        String reason,
        UUID enteredBy,
        Instant enteredAt,
        Optional<LocalDate> inForceOn) {

    public Correction {
        Objects.requireNonNull(id);
        Objects.requireNonNull(serial);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(idNumber);
        Objects.requireNonNull(inForceOn);
    }
}
