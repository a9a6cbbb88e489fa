package org.xunzheng.domain.questionbank;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.xunzheng.serial.Category;

/**
 * A version of the bank of one training of one institution. It never changes; what is brought next is the next version.
 *
 * @param number 1 for the first
 * @param theory how many questions of theory it has
 * @param practice how many tasks of practice it has
 */
public record BankVersion(
        UUID id,
        UUID institution,
        String institutionName,
        String training,
        Category category,
        int number,
        int theory,
        int practice,
        Instant broughtAt) {

    public BankVersion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(training);
        Objects.requireNonNull(category);
        Objects.requireNonNull(broughtAt);
    }

    public int questions() {
        return theory + practice;
    }
}
