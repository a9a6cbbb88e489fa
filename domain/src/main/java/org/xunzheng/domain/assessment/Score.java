package org.xunzheng.domain.assessment;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A score (成绩).
 *
 * @param tenths 0 to 1000: scores have at most one decimal
 */
public record Score(int tenths) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Score {
        if (tenths < 0 || tenths > 1000) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + tenths + " tenths");
        }
    }

    /** Reads what people type, as in 85, 85.5, 85分 or ８５; empty if it is no number from 0 to 100 with at most one decimal. */
    public static Optional<Score> parse(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]|分$", "");
        if (!digits.matches("[0-9]{1,3}(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.compareTo(HUNDRED) > 0 || number.scale() > 1
                ? Optional.empty()
                : Optional.of(new Score(number.movePointRight(1).intValueExact()));
    }

    /** Such as {@code 86.5}, or {@code 90} without a decimal that says nothing. */
    @Override
    public String toString() {
        return tenths % 10 == 0 ? Integer.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
