package org.xunzheng.persistence.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.administration.Passwords;
import org.xunzheng.domain.rule.Busy;

/**
 * Argon2id with 19 MiB and two passes, as OWASP recommends it: {@code argon2id$memory in KiB$passes$salt$hash}. Hashes of
 * before, by PBKDF2, are still recognised; sign-in replaces them.
 *
 * <p>Each takes its memory for as long as it takes a processor, so a few are worked on at once, a few wait, and the others are
 * told to come again: any number of people who sign in at the same moment neither fill the memory nor stop the others' work.
 */
@ApplicationScoped
public class SlowPasswords implements Passwords {

    private static final String METHOD = "argon2id";
    private static final String METHOD_BEFORE = "pbkdf2-sha512";
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final long BYTES_OF_ONE = KIBIBYTES * 1024L;
    /** What part of the memory may be taken by passwords at once. */
    private static final int PART_OF_MEMORY = 8;
    /** For each one that is worked on, so many may wait; it is over in the time that people wait for a page. */
    private static final int WAITING_FOR_ONE = 16;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Semaphore free;
    private final int mostWaiting;
    private final Duration longestWait;
    private final ThreadLocal<Boolean> inTurn = ThreadLocal.withInitial(() -> false);

    public SlowPasswords() {
        this(
                (int) Math.max(
                        1,
                        Math.min(
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_OF_ONE)),
                LONGEST_WAIT);
    }

    /**
     * How much at once.
     *
     * @param atOnce how many passwords are worked on at the same time
     * @param longestWait after which time who waits for a turn is told to come again
     */
    SlowPasswords(int atOnce, Duration longestWait) {
        free = new Semaphore(atOnce, true);
        mostWaiting = atOnce * WAITING_FOR_ONE;
        this.longestWait = longestWait;
    }

    @Override
    public <T> T inTurn(Supplier<T> work) {
        return inTurn(longestWait, work);
    }

    /** Outside of a turn nobody waits for one, as the caller is in a transaction. */
    private <T> T atOnce(Supplier<T> work) {
        return inTurn(Duration.ZERO, work);
    }

    private <T> T inTurn(Duration wait, Supplier<T> work) {
        if (inTurn.get()) {
            return work.get();
        }
        try {
            if (waiting() >= mostWaiting || !free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy("as many passwords as can be are worked on already", longestWait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("interrupted while waiting for a turn", longestWait);
        }
        inTurn.set(true);
        try {
            return work.get();
        } finally {
            inTurn.remove();
            free.release();
        }
    }

    int waiting() {
        return free.getQueueLength();
    }

    @Override
    public PasswordHash hash(String password) {
        return atOnce(() -> hashed(password));
    }

    private static PasswordHash hashed(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(String.join(
                "$",
                METHOD,
                String.valueOf(KIBIBYTES),
                String.valueOf(PASSES),
                base64.encodeToString(salt),
                base64.encodeToString(argon2(password, salt, KIBIBYTES, PASSES))));
    }

    @Override
    public boolean matches(PasswordHash stored, String password) {
        return atOnce(() -> isOf(stored, password));
    }

    private static boolean isOf(PasswordHash stored, String password) {
        String[] parts = stored.text().split("\\$");
        Base64.Decoder base64 = Base64.getDecoder();
        if (parts[0].equals(METHOD) && parts.length == 5) {
            byte[] derived =
                    argon2(password, base64.decode(parts[3]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return MessageDigest.isEqual(base64.decode(parts[4]), derived);
        }
        if (parts[0].equals(METHOD_BEFORE) && parts.length == 4) {
            byte[] derived = pbkdf2(password, base64.decode(parts[2]), Integer.parseInt(parts[1]));
            return MessageDigest.isEqual(base64.decode(parts[3]), derived);
        }
        throw new IllegalStateException("a stored password hash of an unknown method");
    }

    @Override
    public boolean isOutdated(PasswordHash stored) {
        return !stored.text().startsWith(METHOD + "$" + KIBIBYTES + "$" + PASSES + "$");
    }

    private static byte[] argon2(String password, byte[] salt, int kibibytes, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static byte[] pbkdf2(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
