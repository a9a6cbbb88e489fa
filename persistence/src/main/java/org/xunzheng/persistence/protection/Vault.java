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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Mac;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.protection.KeyVersion;
import org.xunzheng.domain.protection.SealedNumber;
import org.xunzheng.domain.protection.SealingKeys;

/**
 * Encrypts and decrypts personal data (AES-256 or SM4, both GCM) and makes the keyed hash to find it by (HMAC-SHA-256).
 *
 * <p>What is stored is one byte for the version of the key and the algorithm ({@link SealedForm}), twelve of nonce, then the
 * ciphertext with its tag. The newest version of the key seals, every version opens. A key store that was changed is read
 * again within a minute, at once where something turns up that a key unknown so far has sealed; one that cannot be read
 * changes nothing and is said in the log.
 */
@ApplicationScoped
public class Vault implements SealingKeys {

    private static final Logger LOG = Logger.getLogger(Vault.class.getName());
    private static final int NONCE_BYTES = 12;
    private static final long BETWEEN_LOOKS = 60_000_000_000L;

    private String file;
    private String password;
    private SealingAlgorithm algorithm;
    private volatile KeyRing ring;
    private volatile long looked;

    /** For the container. */
    protected Vault() {}

    @Inject
    void setKeyStore(
            @ConfigProperty(name = "xunzheng.keystore.file", defaultValue = "") String keyStoreFile,
            @ConfigProperty(name = "xunzheng.keystore.password", defaultValue = "") String keyStorePassword,
            @ConfigProperty(name = "xunzheng.encryption", defaultValue = "AES") String encryption) {
        file = keyStoreFile;
        password = keyStorePassword;
        algorithm = SealingAlgorithm.named(encryption);
    }

    /** For tests, with keys of their own. */
    public Vault(Key encryption, Key lookup) {
        this(Map.of(1, encryption), lookup, "AES");
    }

    /** For tests, with several versions of a key. */
    public Vault(Map<Integer, Key> encryption, Key lookup, String algorithm) {
        this.algorithm = SealingAlgorithm.named(algorithm);
        replace(encryption, lookup);
    }

    /** For tests, as when another key store was read. */
    public void replace(Map<Integer, Key> encryption, Key lookup) {
        Map<Integer, SealingKey> keys = new TreeMap<>();
        encryption.forEach((version, key) -> keys.put(version, new SealingKey(version, key)));
        ring = new KeyRing(new TreeMap<>(keys), lookup, algorithm, null);
    }

    @PostConstruct
    void open() {
        ring = read();
        looked = System.nanoTime();
    }

    private KeyRing read() {
        // The time first: what is written between is found by the next look.
        var changed = KeyFile.changed(file);
        KeyStore store = KeyFile.open(file, password);
        try {
            return KeyRing.of(store, file, password, algorithm, changed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store " + file + " cannot be read", e);
        }
    }

    /** The vault of a key store, outside a container; it opens whatever either algorithm sealed. */
    public static Vault of(String keyStoreFile, String keyStorePassword, String encryption) {
        Vault vault = new Vault();
        vault.setKeyStore(keyStoreFile, keyStorePassword, encryption);
        vault.open();
        return vault;
    }

    @Override
    public List<KeyVersion> versions() {
        KeyRing now = ring;
        return now.keys().values().stream()
                .map(key -> new KeyVersion(key.version(), key.bits(), key.equals(now.newest())))
                .toList();
    }

    @Override
    public String algorithm() {
        return algorithm.name();
    }

    @Override
    public synchronized void reload() {
        if (file == null) {
            return;
        }
        KeyRing read = read();
        if (!read.lookup().equals(ring.lookup())
                || !read.keys().keySet().containsAll(ring.keys().keySet())) {
            throw new IllegalStateException("the key store " + file
                    + " lost a version of the key, or looks numbers up by another one: the keys of before stay in use");
        }
        ring = read;
        looked = System.nanoTime();
    }

    /** Reads the key store again if its file was changed. */
    private synchronized void look() {
        looked = System.nanoTime();
        if (file == null || KeyFile.changed(file).equals(ring.changed())) {
            return;
        }
        try {
            reload();
            LOG.info(() -> "the key store was changed; version " + ring.newest().version() + " of the key seals");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the key store was changed and cannot be used; the keys of before stay in use", e);
        }
    }

    /** The tools for one piece of work on one thread; making them costs more than using them. */
    public Session session() {
        if (System.nanoTime() - looked > BETWEEN_LOOKS) {
            look();
        }
        return new Session(this);
    }

    /** Encrypts, decrypts and hashes; for one thread. */
    public static final class Session {

        private final Vault vault;
        private final Map<SealingAlgorithm, SealingAlgorithm.Tool> tools = new EnumMap<>(SealingAlgorithm.class);
        private Mac mac;
        private final Nonces nonces = new Nonces(NONCE_BYTES);
        private KeyRing ring;

        Session(Vault vault) {
            this.vault = vault;
            ring = vault.ring;
        }

        private SealingAlgorithm.Tool tool(SealingAlgorithm algorithm) throws GeneralSecurityException {
            SealingAlgorithm.Tool tool = tools.get(algorithm);
            if (tool == null) {
                tool = algorithm.tool();
                tools.put(algorithm, tool);
            }
            return tool;
        }

        public byte[] seal(IdNumber idNumber) {
            return seal(idNumber.digits());
        }

        public byte[] seal(String text) {
            return seal(text.getBytes(StandardCharsets.UTF_8));
        }

        private byte[] seal(byte[] text) {
            byte[] nonce = nonces.next();
            SealingKey newest = ring.newest();
            try {
                byte[] sealed = tool(ring.algorithm()).seal(newest.key(), nonce, text);
                return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                        .put(SealedForm.of(newest.version(), ring.algorithm()))
                        .put(nonce)
                        .put(sealed)
                        .array();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * The text that was sealed.
         *
         * @throws IllegalStateException if it was changed since, or sealed by another key
         */
        public String open(byte[] stored) {
            return new String(opened(stored), StandardCharsets.UTF_8);
        }

        private byte[] opened(byte[] stored) {
            SealingKey key = key(SealedForm.version(stored));
            try {
                return tool(SealedForm.algorithm(stored))
                        .open(key.key(), Arrays.copyOfRange(stored, 1, 1 + NONCE_BYTES), stored, 1 + NONCE_BYTES);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealed data cannot be opened", e);
            }
        }

        /** Another node may have read a newer key store: its data comes before the minute is over. */
        private SealingKey key(int version) {
            if (ring.version(version).isEmpty()) {
                vault.look();
                ring = vault.ring;
            }
            return ring.version(version)
                    .orElseThrow(
                            () -> new IllegalStateException("sealed by an unknown version of the key: " + version));
        }

        /** The same text under the newest version of the key; the text itself is told to nobody. */
        public byte[] reseal(byte[] stored) {
            return seal(opened(stored));
        }

        /**
         * Sees to it that what cannot be opened is not taken for changed.
         *
         * @throws IllegalStateException if the key that sealed this is not known here
         */
        public void requireKeyOf(byte[] stored) {
            key(SealedForm.version(stored));
        }

        /** Whether these bytes are a sealed ID number that nobody changed, and this is its keyed hash. */
        public boolean fits(byte[] stored, byte[] key) {
            try {
                return MessageDigest.isEqual(key(openIdNumber(stored)), key);
            } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException changed) {
                return false;
            }
        }

        /**
         * The number as it is kept, to be taken over elsewhere: under the newest version of the key.
         *
         * @param stored what {@link #fits} was true of
         */
        public SealedNumber takenOver(byte[] stored, byte[] key) {
            boolean newest = stored[0] == SealedForm.of(ring.newest().version(), ring.algorithm());
            return new SealedNumber(newest ? stored : reseal(stored), key);
        }

        public IdNumber openIdNumber(byte[] stored) {
            return IdNumber.ofAnyPaper(open(stored));
        }

        /** The keyed hash by which an ID number is found: 32 bytes. */
        public byte[] key(IdNumber idNumber) {
            return key(idNumber.digits());
        }

        /** The keyed hash by which a text is found that is not to be read: 32 bytes. */
        public byte[] key(String text) {
            if (mac == null) {
                mac = mac();
            }
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }

        private Mac mac() {
            try {
                Mac made = Mac.getInstance("HmacSHA256");
                made.init(ring.lookup());
                return made;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
