package org.xunzheng.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("verify-ledger")
class VerifyLedgerCommandTest {

    private static final char[] PASSWORD = "a password of a test".toCharArray();

    private final TestSystem system = new TestSystem();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("SER-11: says that everything fits, and ends with 0; with 1 if one byte was changed")
    void namesWhatDoesNotFit() throws Exception {
        Scenario scenario = new Scenario(system, "370911");
        scenario.issued(scenario.school(), 0, 4);
        assertThat(run()).isZero();
        assertThat(said()).contains("1 runs, 1 batches, 4 certificates", "everything fits");

        behindTheBack("update certificate set holder = holder || '某' where number = 3");
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("run 370911000126, number 00001: BATCH_CHANGED", "DOES NOT FIT");
    }

    @Test
    void saysWhichSettingIsMissing() throws Exception {
        Map<String, String> environment = environment();
        environment.remove("XUNZHENG_KEYSTORE_FILE");
        assertThat(VerifyLedgerCommand.run(environment, stream(), stream())).isEqualTo(2);
        assertThat(said()).contains("XUNZHENG_KEYSTORE_FILE is not set");
    }

    @Test
    void saysWhenTheDatabaseIsNotThere() throws Exception {
        Map<String, String> environment = environment();
        environment.put("DB_URL", "jdbc:postgresql://127.0.0.1:1/nothing");
        assertThat(VerifyLedgerCommand.run(environment, stream(), stream())).isEqualTo(2);
        assertThat(said()).contains("cannot be reached", "127.0.0.1:1");
    }

    private int run() throws Exception {
        said.reset();
        return VerifyLedgerCommand.run(environment(), stream(), stream());
    }

    private PrintStream stream() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> environment() throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("DB_URL", address());
        environment.put("DB_USER", "postgres");
        environment.put("XUNZHENG_KEYSTORE_FILE", keyStore().toString());
        environment.put("XUNZHENG_KEYSTORE_PASSWORD", new String(PASSWORD));
        return environment;
    }

    private String address() throws SQLException {
        try (var connection = system.behindTheBack()) {
            return connection.getMetaData().getURL();
        }
    }

    /** The keys that the system of tests encrypts with. */
    private Path keyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("id-encryption", new SecretKeySpec("e".repeat(32).getBytes(), "AES"), PASSWORD, null);
        store.setKeyEntry("id-lookup", new SecretKeySpec("l".repeat(32).getBytes(), "HmacSHA256"), PASSWORD, null);
        Path file = folder.resolve("keystore.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    private void behindTheBack(String statement) throws SQLException {
        try (var connection = system.behindTheBack();
                var one = connection.createStatement()) {
            one.execute("set session_replication_role = replica; " + statement);
        }
    }
}
