package org.xunzheng.domain.institution;

import java.text.Normalizer;
import java.util.Locale;
import org.xunzheng.domain.institution.InvalidSocialCreditCode.Defect;
import org.xunzheng.domain.rule.Input;

/**
 * A unified social credit code (统一社会信用代码) by GB 32100: 17 characters and a check character, always valid.
 *
 * @param text 18 characters of {@code 0-9A-Z} without I, O, S, V, Z
 */
public record SocialCreditCode(String text) {

    private static final int LENGTH = 18;
    /** Who registers (GB 32100, table 1): nobody has 0, so a row of zeros is no code though its check character fits. */
    private static final String DEPARTMENTS = "123456789AGNY";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public SocialCreditCode {
        check(text == null ? "" : text);
    }

    /**
     * Reads what people type: spaces, full-width characters and small letters are forgiven.
     *
     * @throws InvalidSocialCreditCode naming the defect
     */
    public static SocialCreditCode parse(String typed) {
        String text = Normalizer.normalize(Input.visible(typed), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}'`\u2018\u2019]", "")
                .toUpperCase(Locale.ROOT);
        return new SocialCreditCode(text);
    }

    private static void check(String text) {
        if (text.isEmpty()) {
            throw new InvalidSocialCreditCode(text, Defect.EMPTY);
        }
        if (text.length() != LENGTH) {
            throw new InvalidSocialCreditCode(text, Defect.WRONG_LENGTH);
        }
        if (text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new InvalidSocialCreditCode(text, Defect.WRONG_CHARACTER);
        }
        if (DEPARTMENTS.indexOf(text.charAt(0)) < 0) {
            throw new InvalidSocialCreditCode(text, Defect.NO_SUCH_DEPARTMENT);
        }
        if (checkCharacter(text) != text.charAt(LENGTH - 1)) {
            throw new InvalidSocialCreditCode(text, Defect.CHECK_CHARACTER);
        }
    }

    /** The check character that the first 17 characters ask for (GB 32100). */
    static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
