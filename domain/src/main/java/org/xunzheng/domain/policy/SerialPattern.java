package org.xunzheng.domain.policy;

import org.xunzheng.serial.Scheme;

/**
 * The pattern by which a place numbers its certificates (SER-14), as {@link Scheme} reads it.
 *
 * @param text such as {@code {region:6}{institution:4}{year:2}{sequence:5}{category:ABC}}
 */
public record SerialPattern(String text) {

    /** Shandong's (SER-1): the one that the ledger numbers by. */
    public static final SerialPattern SHANDONG =
            new SerialPattern("{region:6}{institution:4}{year:2}{sequence:5}{category:ABC}");

    private static final int LONGEST_SERIAL = 64;

    public SerialPattern {
        if (Scheme.of("policy", text).parts().stream()
                        .mapToLong(Scheme.Part::length)
                        .sum()
                > LONGEST_SERIAL) {
            throw new IllegalArgumentException("a serial of more than " + LONGEST_SERIAL + " characters: " + text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
