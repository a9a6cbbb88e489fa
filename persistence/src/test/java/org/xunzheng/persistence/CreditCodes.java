package org.xunzheng.persistence;

import java.util.Locale;
import org.xunzheng.domain.institution.InvalidSocialCreditCode;
import org.xunzheng.domain.institution.SocialCreditCode;

/** Invented unified social credit codes. */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCodes() {}

    /** The n-th code, valid; found by trying every check character. */
    public static String number(int n) {
        String first = String.format(Locale.ROOT, "52370911MJ%07d", n);
        for (char check : ALPHABET.toCharArray()) {
            try {
                return SocialCreditCode.parse(first + check).text();
            } catch (InvalidSocialCreditCode wrong) {
                continue;
            }
        }
        throw new IllegalStateException("every code has a check character");
    }
}
