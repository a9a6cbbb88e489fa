package org.xunzheng.domain.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of money (元), held in fen: nothing is ever rounded, since every figure has two decimals at most. */
public record Yuan(long fen) implements Comparable<Yuan> {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final int DECIMALS = 2;

    public Yuan {
        if (fen < 0) {
            throw new IllegalArgumentException(fen + " fen");
        }
    }

    /** The amount that is written, such as {@code 10} or {@code 12.50}; none if it is none. */
    public static Optional<Yuan> of(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new Yuan(
                        new BigDecimal(written).movePointRight(DECIMALS).longValueExact()))
                : Optional.empty();
    }

    /** So many times this. */
    public Yuan times(int howMany) {
        return new Yuan(Math.multiplyExact(fen, howMany));
    }

    /** This, but no more than the other. */
    public Yuan atMost(Yuan other) {
        return compareTo(other) > 0 ? other : this;
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }

    /** With two decimals: {@code 12.50}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, DECIMALS).toPlainString();
    }
}
