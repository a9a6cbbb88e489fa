package org.xunzheng.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

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
        assertThat(run()).as("none is missing").isZero();
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica;"
                    + " delete from ledger_head_subject; delete from ledger_head_run; delete from ledger_head");
        }
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("head of 2026-11-20: not put back");
        assertThat(system.in(system.heads::last)).isEmpty();
    }

    private int run() throws Exception {
        Map<String, String> environment = new HashMap<>();
        try (var connection = system.behindTheBack()) {
            environment.put("DB_URL", connection.getMetaData().getURL());
        }
        environment.put("DB_USER", "postgres");
        environment.put("XUNZHENG_KEYSTORE_FILE", keyStore().toString());
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
