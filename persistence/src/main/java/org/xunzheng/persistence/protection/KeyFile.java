package org.xunzheng.persistence.protection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** The PKCS#12 key store that lies outside the database. */
final class KeyFile {

    private KeyFile() {}

    /** When it was last changed; the beginning of time if it cannot be told. */
    static FileTime changed(String file) {
        try {
            return Files.getLastModifiedTime(Path.of(file));
        } catch (IOException | InvalidPathException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** Opens it; says what to set if nobody named one. */
    static KeyStore open(String file, String password) {
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "xunzheng.keystore.file (XUNZHENG_KEYSTORE_FILE) is not set: personal data needs its keys,"
                            + " see docs/operations.md");
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key store " + file + " cannot be opened", e);
        }
    }
}
