package org.xunzheng.domain.subsidy;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank account (银行账号): 9 to 30 digits. Bank cards, which begin with 62, end with a check digit. Its text is kept
 * sealed: {@link #toString} masks it.
 */
public final class AccountNumber {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{9,30}");
    private static final Pattern CARD = Pattern.compile("62[0-9]{14,17}");
    private static final int TAIL = 4;

    private final String digits;

    private AccountNumber(String digits) {
        this.digits = digits;
    }

    /** What was typed, read kindly: in any width, with spaces or hyphens. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
    }

    /** What is wrong with it, if anything is. */
    public static Optional<ClaimReason> wrong(String typed) {
        String digits = plain(typed);
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.of(ClaimReason.ACCOUNT_MALFORMED);
        }
        if (isMadeUp(digits)) {
            return Optional.of(ClaimReason.ACCOUNT_MADE_UP);
        }
        return CARD.matcher(digits).matches() && !endsWithItsCheckDigit(digits)
                ? Optional.of(ClaimReason.ACCOUNT_CHECK_DIGIT)
                : Optional.empty();
    }

    /**
     * The number that was typed.
     *
     * @throws IllegalArgumentException if something is {@link #wrong} with it
     */
    public static AccountNumber parse(String typed) {
        wrong(typed).ifPresent(reason -> {
            throw new IllegalArgumentException(reason.name());
        });
        return new AccountNumber(plain(typed));
    }

    /** One digit over and over, or the digits in order: nobody has such an account. */
    private static boolean isMadeUp(String digits) {
        return steps(digits, 0) || steps(digits, 1) || steps(digits, 9);
    }

    private static boolean steps(String digits, int by) {
        for (int i = 1; i < digits.length(); i++) {
            if ((digits.charAt(i) - digits.charAt(i - 1) + 10) % 10 != by) {
                return false;
            }
        }
        return true;
    }

    /** By the rule of ISO/IEC 7812 (Luhn): every second digit from the right counts twice. */
    private static boolean endsWithItsCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    public String digits() {
        return digits;
    }

    /** The last four digits: by them people know their accounts apart. */
    public String tail() {
        return digits.substring(digits.length() - TAIL);
    }

    @Override
    public String toString() {
        return "****" + tail();
    }
}
