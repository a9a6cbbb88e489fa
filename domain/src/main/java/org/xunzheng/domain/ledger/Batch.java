package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.Run;

/**
 * The certificates of one class, to be numbered and stored together.
 *
 * @param training the project or occupation as it is printed
 * @param institution the institution's name as it is printed
 * @param issuedOn the day of issue in China; its year is the run's
 * @param holders in roster order
 */
public record Batch(
        UUID trainingClass,
        UUID registration,
        Run run,
        Category category,
        String training,
        String institution,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate issuedOn,
        Instant issuedAt,
        List<Graduate> holders) {

    public Batch {
        Objects.requireNonNull(trainingClass);
        Objects.requireNonNull(registration);
        Objects.requireNonNull(run);
        Objects.requireNonNull(category);
        Objects.requireNonNull(training);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(firstDay);
        Objects.requireNonNull(lastDay);
        Objects.requireNonNull(issuedOn);
        Objects.requireNonNull(issuedAt);
        // As precise as the database, or the hash could not be computed again.
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS);
        holders = List.copyOf(holders);
        if (holders.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one certificate");
        }
        if (!holders.stream().allMatch(Graduate::intact)) {
            throw new IllegalArgumentException("a number that is not intact is not issued to");
        }
    }
}
