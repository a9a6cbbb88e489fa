package org.xunzheng.domain.certificate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Serial;

/**
 * A certificate of completed training (培训合格证书), as it was issued (CRT-1). It never changes.
 *
 * @param training the project or occupation as it is printed
 * @param institution the institution's name as it is printed
 * @param authority the authority that issued it: its profile on the day of issue sets the style (CRT-2)
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
        Objects.requireNonNull(withdrawal);
    }

    /** That an authority took a certificate back, and why. */
    public record Withdrawal(LocalDate on, String reason) {}
}
