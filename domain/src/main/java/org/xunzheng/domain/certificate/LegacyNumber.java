package org.xunzheng.domain.certificate;

import java.text.Normalizer;
import java.util.Locale;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;

/**
 * The number of a certificate of before the uniform rule, in whatever form it has (SER-13).
 *
 * @param printed as it stands on the certificate
 */
@Clause("SER-13")
public record LegacyNumber(String printed) {

    /** The most characters that an old number can have. */
    public static final int LONGEST = 60;

    public LegacyNumber {
        if (printed.isEmpty() || printed.length() > LONGEST || key(printed).isEmpty()) {
            throw new IllegalArgumentException("an old number has 1 to 60 characters");
        }
    }

    /** By what it is found: without width, spaces and case. */
    public String key() {
        return key(printed);
    }

    /** What typed text would be found by; empty for none. */
    public static String key(String typed) {
        return Normalizer.normalize(Input.visible(typed), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return printed;
    }
}
