package org.xunzheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    private Path folder;

    @Test
    void makesBothKeysOfFullLength() throws Exception {
        var keys = Keys.in(folder, true);

        var secret = keys.password().toCharArray();
        var store = KeyStore.getInstance(keys.file().toFile(), secret);
        assertThat(store.getKey("id-encryption", secret).getEncoded()).hasSize(32);
        assertThat(store.getKey("id-lookup", secret).getEncoded())
                .hasSize(32)
                .isNotEqualTo(store.getKey("id-encryption", secret).getEncoded());
        assertThat(store.getKey("ledger-head", secret).getAlgorithm()).isEqualTo("EC");
        assertThat(store.getCertificate("ledger-head")).isNotNull();
    }

    @Test
    void addsTheSigningKeyToAnOlderKeyStore() throws Exception {
        var keys = Keys.in(folder, true);
        var secret = keys.password().toCharArray();
        var store = KeyStore.getInstance(keys.file().toFile(), secret);
        var encryption = store.getKey("id-encryption", secret);
        store.deleteEntry("ledger-head");
        try (var out = Files.newOutputStream(keys.file())) {
            store.store(out, secret);
        }

        Keys.in(folder, false);

        var after = KeyStore.getInstance(keys.file().toFile(), secret);
        assertThat(after.containsAlias("ledger-head")).isTrue();
        assertThat(after.getKey("id-encryption", secret)).isEqualTo(encryption);
    }

    @Test
    void letsNobodyElseReadThem() throws Exception {
        var keys = Keys.in(folder, true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keystore.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsThemFromThenOn() throws Exception {
        var first = Keys.in(folder, true);
        var content = Files.readAllBytes(first.file());

        assertThat(Keys.in(folder, false)).isEqualTo(first);
        assertThat(first.file()).hasBinaryContent(content);
    }

    @Test
    void finishesAFirstStartThatWasBrokenOff() throws Exception {
        Secrets.password(folder.resolve("keystore.password"));

        assertThat(Keys.in(folder, true).file()).exists();
    }

    @Test
    void makesNoNewKeysForDataThatOldOnesEncrypted() {
        assertThatThrownBy(() -> Keys.in(folder, false))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("Restore");
    }

    @Test
    void makesNoNewPasswordForAnOldKeyStore() throws Exception {
        Keys.in(folder, true);
        Files.delete(folder.resolve("keystore.password"));

        assertThatThrownBy(() -> Keys.in(folder, true)).isInstanceOf(StartFailed.class);
    }

    @Test
    void neverShowsThePassword() {
        var keys = Keys.in(folder, true);

        assertThat(keys).asString().doesNotContain(keys.password());
    }
}
