package org.xunzheng.domain.certificate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.rule.Clause;

/**
 * A certificate that was approved before the uniform rule and stays valid under its old number (SER-13).
 *
 * @param firstDay of training, where it is known
 * @param lastDay of training, where it is known
 */
@Clause("SER-13")
public record LegacyCertificate(
        UUID id,
        UUID authority,
        LegacyNumber number,
        Holder holder,
        String training,
        String institution,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        LocalDate issuedOn,
        Optional<Certificate.Withdrawal> withdrawal) {

    public LegacyCertificate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(number);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(training);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(firstDay);
        Objects.requireNonNull(lastDay);
        Objects.requireNonNull(issuedOn);
        Objects.requireNonNull(withdrawal);
    }
}
