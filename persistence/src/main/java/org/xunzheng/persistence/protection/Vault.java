package org.xunzheng.persistence.protection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.person.IdNumber;

/**
 * Encrypts and decrypts personal data (AES-256-GCM) and makes the keyed hash to find it by (HMAC-SHA-256).
 *
 * <p>What is stored is one byte for the version of the key, twelve of nonce, then the ciphertext with its tag.
 */
@ApplicationScoped
public class Vault {

    private static final String ENCRYPTION_ALIAS = "id-encryption";
    private static final String LOOKUP_ALIAS = "id-lookup";
    private static final byte KEY_VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private String file;
    private String password;
    private Key encryption;
    private Key lookup;

    /** For the container. */
    protected Vault() {}

    @Inject
    void setKeyStore(
            @ConfigProperty(name = "xunzheng.keystore.file", defaultValue = "") String keyStoreFile,
            @ConfigProperty(name = "xunzheng.keystore.password", defaultValue = "") String keyStorePassword) {
        file = keyStoreFile;
        password = keyStorePassword;
    }

    /** For tests, with keys of their own. */
    public Vault(Key encryption, Key lookup) {
        this.encryption = encryption;
        this.lookup = lookup;
    }

    @PostConstruct
    void open() {
        KeyStore store = KeyFile.open(file, password);
        try {
            encryption = key(store, ENCRYPTION_ALIAS);
            lookup = key(store, LOOKUP_ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store " + file + " cannot be read", e);
        }
    }

    private Key key(KeyStore store, String alias) throws GeneralSecurityException {
        Key key = store.getKey(alias, password.toCharArray());
        if (key == null) {
            throw new IllegalStateException("the key store " + file + " has no key " + alias);
        }
        return key;
    }

    /** The vault of a key store, outside a container. */
    public static Vault of(String keyStoreFile, String keyStorePassword) {
        Vault vault = new Vault();
        vault.setKeyStore(keyStoreFile, keyStorePassword);
        vault.open();
        return vault;
    }

    /** The tools for one piece of work on one thread; making them costs more than using them. */
    public Session session() {
        try {
            return new Session(encryption, lookup);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypts, decrypts and hashes; for one thread. */
    public static final class Session {

        private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        private final Mac mac = Mac.getInstance("HmacSHA256");
        private final SecureRandom random = new SecureRandom();
        /** Random bytes are asked for by the block: asking costs more than their number. */
        private final byte[] nonces = new byte[64 * NONCE_BYTES];

        private int used = nonces.length;
        private final Key encryption;

        Session(Key encryption, Key lookup) throws GeneralSecurityException {
            this.encryption = encryption;
            mac.init(lookup);
        }

        public byte[] seal(IdNumber idNumber) {
            return seal(idNumber.digits());
        }

        public byte[] seal(String text) {
            byte[] nonce = nonce();
            try {
                cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
                byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
                return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                        .put(KEY_VERSION)
                        .put(nonce)
                        .put(sealed)
                        .array();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] nonce() {
            if (used == nonces.length) {
                random.nextBytes(nonces);
                used = 0;
            }
            used += NONCE_BYTES;
            return Arrays.copyOfRange(nonces, used - NONCE_BYTES, used);
        }

        /**
         * The text that was sealed.
         *
         * @throws IllegalStateException if it was changed since, or sealed by another key
         */
        public String open(byte[] stored) {
            if (stored[0] != KEY_VERSION) {
                throw new IllegalStateException("sealed by an unknown version of the key: " + stored[0]);
            }
            try {
                cipher.init(Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, stored, 1, NONCE_BYTES));
                byte[] opened = cipher.doFinal(stored, 1 + NONCE_BYTES, stored.length - 1 - NONCE_BYTES);
                return new String(opened, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealed data cannot be opened", e);
            }
        }

        /** Whether these bytes are a sealed ID number that nobody changed, and this is its keyed hash. */
        public boolean fits(byte[] stored, byte[] key) {
            try {
                return MessageDigest.isEqual(key(openIdNumber(stored)), key);
            } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException changed) {
                return false;
            }
        }

        public IdNumber openIdNumber(byte[] stored) {
            return IdNumber.parse(open(stored));
        }

        /** The keyed hash by which an ID number is found: 32 bytes. */
        public byte[] key(IdNumber idNumber) {
            return mac.doFinal(idNumber.digits().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
