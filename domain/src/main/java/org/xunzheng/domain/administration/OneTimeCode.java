package org.xunzheng.domain.administration;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xunzheng.domain.rule.Input;

/**
 * One-time codes by time (动态口令), as telephones make them: RFC 6238 with HMAC-SHA-1, six digits, 30 seconds. That form is
 * the one that every authenticator application understands.
 */
public final class OneTimeCode {

    private static final int SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    /** A telephone's clock may be so many steps off. */
    private static final int STEPS_OFF = 1;

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /** A new secret: 20 bytes. */
    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The secret as people type it into their telephone: Base 32. */
    public static String typed(byte[] secret) {
        StringBuilder typed = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            held = held << 8 | one & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                typed.append(BASE_32.charAt(held >> bits & 31));
            }
        }
        return bits == 0
                ? typed.toString()
                : typed.append(BASE_32.charAt(held << 5 - bits & 31)).toString();
    }

    /**
     * The time step that a code belongs to, if it is one of now.
     *
     * @param taken the step of the last code that was taken: that code and those before it count no more
     */
    public static OptionalLong step(byte[] secret, String code, Instant now, long taken) {
        String digits =
                Normalizer.normalize(Input.visible(code), Normalizer.Form.NFKC).replaceAll("\\s", "");
        long current = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(current - STEPS_OFF, current + STEPS_OFF)
                .filter(step -> step > taken && at(secret, step).equals(digits))
                .findFirst();
    }

    /** The code of this moment: six digits. */
    public static String at(byte[] secret, Instant moment) {
        return at(secret, moment.getEpochSecond() / SECONDS);
    }

    private static String at(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format("%0" + DIGITS + "d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
