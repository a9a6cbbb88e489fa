package org.xunzheng.persistence.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.administration.Passwords;

/**
 * Argon2id with 19 MiB and two passes, as OWASP recommends it: {@code argon2id$memory in KiB$passes$salt$hash}. Hashes of
 * before, by PBKDF2, are still recognised; sign-in replaces them.
 */
@ApplicationScoped
public class SlowPasswords implements Passwords {

    private static final String METHOD = "argon2id";
    private static final String METHOD_BEFORE = "pbkdf2-sha512";
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    @Override
    public PasswordHash hash(String password) {
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
