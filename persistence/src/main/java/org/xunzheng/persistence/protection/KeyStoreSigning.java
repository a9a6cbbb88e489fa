package org.xunzheng.persistence.protection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.ledger.Signing;

/**
 * Signs by the key {@code ledger-head} of the key store. A key that followed another one: the earlier stays in the store
 * under another name that begins the same, so that what it signed can be checked.
 */
@ApplicationScoped
public class KeyStoreSigning implements Signing {

    private static final String ALIAS = "ledger-head";
    private static final String ALGORITHM = "SHA256withECDSA";

    private String file;
    private String password;
    private Optional<PrivateKey> privateKey = Optional.empty();
    private Optional<PublicKey> publicKey = Optional.empty();
    private final Map<String, PublicKey> known = new HashMap<>();

    /** For the container. */
    protected KeyStoreSigning() {}

    /** For tests, with a key of their own. */
    public KeyStoreSigning(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = Optional.of(privateKey);
        this.publicKey = Optional.of(publicKey);
        known.put(name(publicKey), publicKey);
    }

    @Inject
    void setKeyStore(
            @ConfigProperty(name = "xunzheng.keystore.file", defaultValue = "") String keyStoreFile,
            @ConfigProperty(name = "xunzheng.keystore.password", defaultValue = "") String keyStorePassword) {
        file = keyStoreFile;
        password = keyStorePassword;
    }

    @PostConstruct
    void open() {
        KeyStore store = KeyFile.open(file, password);
        try {
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (alias.startsWith(ALIAS) && certificate != null) {
                    known.put(name(certificate.getPublicKey()), certificate.getPublicKey());
                }
            }
            if (store.getKey(ALIAS, password.toCharArray()) instanceof PrivateKey key) {
                privateKey = Optional.of(key);
                publicKey = Optional.of(store.getCertificate(ALIAS).getPublicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store " + file + " cannot be read", e);
        }
    }

    /** The keys of a key store, outside a container. */
    public static KeyStoreSigning of(String keyStoreFile, String keyStorePassword) {
        KeyStoreSigning signing = new KeyStoreSigning();
        signing.setKeyStore(keyStoreFile, keyStorePassword);
        signing.open();
        return signing;
    }

    @Override
    public Optional<Signed> sign(byte[] hash) {
        return privateKey.map(key -> {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(key);
                signature.update(hash);
                return new Signed(signature.sign(), name(publicKey.orElseThrow()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public boolean verifies(byte[] hash, byte[] made, String key) {
        PublicKey by = known.get(key);
        if (by == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(by);
            signature.update(hash);
            return signature.verify(made);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public Optional<String> publicKey() {
        return publicKey.map(key -> "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
    }

    /** A key's name: the first 16 hex digits of the SHA-256 of its encoding. */
    private static String name(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
