package org.xunzheng.domain.certificate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Serial;

/**
 * A certificate of completed training (培训合格证书), as it was issued (CRT-1). It never changes; what is wrong on it is corrected
 * by a record of its own.
 *
 * @param training the project or occupation as it is printed
 * @param institution the institution's name as it is printed
 * @param authority the authority that issued it: its profile on the day of issue sets the style (CRT-2)
 * @param corrected whom it should name instead, if a correction is in force
 * @param withdrawal what took it back, if anything did (CRT-7)
 */
@Clause("CRT-1")
public record Certificate(
        Serial serial,
        Holder holder,
        String training,
        String institution,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate issuedOn,
        UUID trainingClass,
        UUID authority,
        Optional<Corrected> corrected,
        Optional<Withdrawal> withdrawal) {

    public Certificate {
        Objects.requireNonNull(serial);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(training);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(firstDay);
        Objects.requireNonNull(lastDay);
        Objects.requireNonNull(issuedOn);
        Objects.requireNonNull(trainingClass);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(corrected);
        Objects.requireNonNull(withdrawal);
    }

    /** Whom it names, with its correction. */
    public Holder current() {
        return corrected.map(Corrected::holder).orElse(holder);
    }

    /** Whom it should name, and since when that is decided. */
    public record Corrected(LocalDate on, Holder holder) {}

    /** That an authority took a certificate back, and why. */
    public record Withdrawal(LocalDate on, String reason) {}
}
