package org.xunzheng.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key store that personal data is encrypted with, and its password. It lies outside the database, so that a copy of
 * the database alone tells nobody's ID number.
 */
public record Keys(Path file, String password) {

    private static final String FILE = "XUNZHENG_KEYSTORE_FILE";
    private static final String PASSWORD = "XUNZHENG_KEYSTORE_PASSWORD";
    private static final String SIGNING = "ledger-head";
    private static final int KEY_BYTES = 32;

    /** The operator's own key store, if the environment names one. */
    static Optional<Keys> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(FILE))
                .map(file -> new Keys(Path.of(file).toAbsolutePath(), environment.getOrDefault(PASSWORD, "")));
    }

    /**
     * The key store in the folder, made with random keys on the first start.
     *
     * @param first whether no data can exist yet; otherwise missing keys are a loss that new ones would only hide
     */
    public static Keys in(Path folder, boolean first) {
        var file = folder.resolve("keystore.p12");
        var password = folder.resolve("keystore.password");
        try {
            Secrets.folder(folder);
            var complete = Files.exists(file) && Files.exists(password);
            if (!complete && (Files.exists(file) || !first)) {
                throw new StartFailed(
                        "The data is encrypted, and %s or its password file is missing. Restore both.".formatted(file));
            }
            var keys = new Keys(file, Secrets.password(password));
            if (!complete) {
                Secrets.write(file, keys.fresh());
            }
            keys.addSigningKey();
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailed("The key store " + file + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** What the server is told of them, by its environment. */
    public Map<String, String> environment() {
        return Map.of(FILE, file.toString(), PASSWORD, password);
    }

    private byte[] fresh() throws GeneralSecurityException, IOException {
        var secret = password.toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, secret);
        store.setKeyEntry("id-encryption", random("AES"), secret, null);
        store.setKeyEntry("id-lookup", random("HmacSHA256"), secret, null);
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, secret);
        return bytes.toByteArray();
    }

    /** Adds the key that signs the day's head, if there is none; made by the JDK's keytool, since a key needs its certificate. */
    private void addSigningKey() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        if (store.containsAlias(SIGNING)) {
            return;
        }
        var keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                SIGNING,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                "3650",
                "-dname",
                "CN=Xunzheng ledger head",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:env",
                PASSWORD);
        keytool.environment().put(PASSWORD, password);
        var process = keytool.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static SecretKey random(String algorithm) {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, algorithm);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
