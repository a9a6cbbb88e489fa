package org.xunzheng.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.domain.ledger.CloseDay;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.protection.KeyStoreSigning;

@DisplayName("put-back-heads")
class PutBackHeadsCommandTest {

    private static final String PASSWORD = "a password of a test";

    private final TestSystem system = new TestSystem();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("CRT-9: puts nothing back that no key of the key store signed, and makes none anew")
    void takesNoHeadOfAnotherKey() throws Exception {
        Scenario scenario = new Scenario(system, "370911");
        scenario.issued(scenario.school(), 0, 2);
        system.at("2026-11-21T02:00:00Z");
        system.in(system.closeDay::close);
        assertThat(run(keyStore())).as("none is missing").isZero();
        loseHeads();
        assertThat(run(keyStore())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("head of 2026-11-20: not put back");
        assertThat(system.in(system.heads::last)).isEmpty();
    }

    @Test
    @DisplayName("CRT-9: puts back what a key of the key store signed, as it was signed, and days go on after it")
    void putsBackWhatItsKeySigned() throws Exception {
        Scenario scenario = new Scenario(system, "370911");
        scenario.issued(scenario.school(), 0, 2);
        Path keys = keyStoreThatSigns();
        LedgerHead signed = close(keys, "2026-11-21T02:00:00Z").get(0);
        loseHeads();

        assertThat(run(keys)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("head of 2026-11-20: put back");
        LedgerHead back = system.in(system.heads::last).orElseThrow();
        assertThat(back.putBack()).isTrue();
        assertThat(back.hash()).isEqualTo(signed.hash());
        assertThat(back.signature()).isEqualTo(signed.signature());
        assertThat(run(keys)).as("none is missing any more").isZero();
        assertThat(close(keys, "2026-11-22T02:00:00Z").get(0).previousHash()).isEqualTo(signed.hash());
    }

    private List<LedgerHead> close(Path keys, String now) {
        system.at(now);
        CloseDay closeDay = new CloseDay(
                system.heads,
                system.hashings,
                KeyStoreSigning.of(keys.toString(), PASSWORD),
                system.witness,
                () -> Instant.parse(now),
                Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai")));
        return system.in(closeDay::close);
    }

    private void loseHeads() throws SQLException {
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica;"
                    + " delete from ledger_head_subject; delete from ledger_head_run; delete from ledger_head");
        }
    }

    /** Made as docs/operations.md says. */
    private Path keyStoreThatSigns() throws Exception {
        Path file = folder.resolve("signing.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "ledger-head",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-sigalg",
                        "SHA256withECDSA",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=ledger head")
                .redirectErrorStream(true)
                .start();
        String words = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(words).isZero();
        return file;
    }

    private int run(Path keyStore) throws Exception {
        Map<String, String> environment = new HashMap<>();
        try (var connection = system.behindTheBack()) {
            environment.put("DB_URL", connection.getMetaData().getURL());
        }
        environment.put("DB_USER", "postgres");
        environment.put("XUNZHENG_KEYSTORE_FILE", keyStore.toString());
        environment.put("XUNZHENG_KEYSTORE_PASSWORD", PASSWORD);
        environment.put("XUNZHENG_WITNESS_FOLDER", system.witnessFolder.toString());
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return PutBackHeadsCommand.run(environment, out, out);
    }

    private Path keyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD.toCharArray());
        Path file = folder.resolve("keystore.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
