package org.xunzheng.domain.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.xunzheng.domain.rule.Clause;

/**
 * Draws lots by a text: lot number i is SHA-256 of the text, a comma and i, read as a whole number. A number so large that it
 * would favour the first lots is left out, and so is a lot that was drawn before. The state of Colorado draws the ballots of
 * its audits in the same way; {@code docs/draws.md} explains it for everybody.
 */
@Clause("EXM-1")
public final class Lots {

    /** Names the method wherever a draw is published. Another way to draw gets another name. */
    public static final String METHOD = "xunzheng-draw-1";

    private static final BigInteger NUMBERS = BigInteger.ONE.shiftLeft(256);

    private Lots() {}

    /**
     * The lots in the order in which they are drawn, each once.
     *
     * @param lots how many there are; they are counted from 1
     * @param wanted how many are drawn; what is drawn first does not depend on it
     */
    public static List<Integer> drawn(String text, int lots, int wanted) {
        if (wanted < 0 || wanted > lots) {
            throw new IllegalArgumentException("cannot draw " + wanted + " of " + lots);
        }
        Set<Integer> drawn = new LinkedHashSet<>();
        for (int counter = 1; drawn.size() < wanted; counter++) {
            lot(number(text, counter), lots).ifPresent(drawn::add);
        }
        return List.copyOf(drawn);
    }

    static BigInteger number(String text, int counter) {
        return new BigInteger(1, sha256(text + "," + counter));
    }

    /** The lot of a number: as many numbers lead to each, so those beyond the last whole round lead to none. */
    static OptionalInt lot(BigInteger number, int lots) {
        BigInteger howMany = BigInteger.valueOf(lots);
        BigInteger fair = NUMBERS.subtract(NUMBERS.mod(howMany));
        return number.compareTo(fair) < 0
                ? OptionalInt.of(number.mod(howMany).intValueExact() + 1)
                : OptionalInt.empty();
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
