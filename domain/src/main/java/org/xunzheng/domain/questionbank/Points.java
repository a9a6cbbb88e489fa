package org.xunzheng.domain.questionbank;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a right answer is worth (分值).
 *
 * @param tenths 1 to 1000: points have at most one decimal
 */
public record Points(int tenths) {

    private static final int MOST = 1000;

    public Points {
        if (tenths < 1 || tenths > MOST) {
            throw new IllegalArgumentException("points are above 0 and up to 100, not " + tenths + " tenths");
        }
    }

    /** Reads what people type; empty if it is no number above 0 and up to 100 with at most one decimal. */
    public static Optional<Points> parse(String typed) {
        if (!typed.matches("[0-9]{1,3}(\\.[0-9]0*)?")) {
            return Optional.empty();
        }
        int tenths = new BigDecimal(typed).movePointRight(1).intValueExact();
        return tenths < 1 || tenths > MOST ? Optional.empty() : Optional.of(new Points(tenths));
    }

    /** Such as {@code 2.5}, or {@code 2} without a decimal that says nothing. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }
}
