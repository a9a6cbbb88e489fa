package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Run;

/** What somebody did behind the application's back, past every constraint, is named. */
class VerificationTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Run TOUCHED = Run.of("370911000126");
    private static Caller auditor;
    private static Caller clerk;

    /** Two runs; the first of them with the batches 1–3, 4–5 and 6–9. */
    @BeforeAll
    static void issueSome() throws SQLException {
        Scenario scenario = new Scenario(SYSTEM, "370911");
        clerk = scenario.clerk;
        auditor = Scenario.officer(SYSTEM, "370911", Post.AUDIT);
        Caller school = scenario.school();
        scenario.issued(school, 0, 3);
        scenario.issued(school, 10, 2);
        scenario.issued(school, 20, 4);
        scenario.issued(scenario.school(), 30, 2);
        try (Connection behind = SYSTEM.behindTheBack();
                var statement = behind.createStatement()) {
            for (String table : new String[] {"ledger_run", "ledger_batch", "certificate"}) {
                statement.execute("create table kept_" + table + " as table " + table);
            }
        }
    }

    @AfterEach
    void putBack() throws SQLException {
        behindTheBack("delete from certificate");
        behindTheBack("delete from ledger_batch");
        behindTheBack("delete from ledger_run");
        behindTheBack("insert into ledger_run table kept_ledger_run");
        behindTheBack(
                "insert into ledger_batch (run, first_number, last_number, opening, class_id, registration_id, institution_id,"
                        + " authority_id, category, training, institution_name, first_day, last_day, issued_on, issued_at, form, digest,"
                        + " previous_hash, hash) select run, first_number, last_number, opening, class_id, registration_id, institution_id,"
                        + " authority_id, category, training, institution_name, first_day, last_day, issued_on, issued_at, form, digest,"
                        + " previous_hash, hash from kept_ledger_batch");
        behindTheBack("insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key)"
                + " select serial, batch_first, batch_last, holder, id_cipher, id_key from kept_certificate");
    }

    @Test
    @DisplayName("SER-11: an untouched ledger verifies")
    void whatWasIssuedFits() {
        Verification verification = verify();
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.runs()).isEqualTo(2);
        assertThat(verification.batches()).isEqualTo(4);
        assertThat(verification.certificates()).isEqualTo(11);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("CRT-9: whatever is changed, removed or added is named")
    @CsvSource(delimiter = '|', textBlock = """
            update certificate set holder = concat(holder, '一') where number = 5                                 | 4 | BATCH_CHANGED
            update certificate set id_cipher = set_byte(id_cipher, 20, get_byte(id_cipher, 20) # 1) where number = 5 | 5 | CERTIFICATE_CHANGED
            update certificate set id_cipher = '\\x01' where number = 2                                      | 2 | CERTIFICATE_CHANGED
            update certificate set id_key = set_byte(id_key, 0, get_byte(id_key, 0) # 1) where number = 6    | 6 | CERTIFICATE_CHANGED
            update certificate set serial = '37091100012600007A' where serial = '37091100012600007B'         | 6 | BATCH_CHANGED
            update certificate set batch_last = 4 where number = 4                                           | 4 | CERTIFICATE_CHANGED
            delete from certificate where number = 4                                                         | 4 | CERTIFICATE_MISSING
            insert into certificate select '37091100012600010B', 10, 10, holder, id_cipher, id_key | 10 | CERTIFICATE_ADDED
            update ledger_batch set training = '电工' where first_number = 4                                  | 4 | BATCH_CHANGED
            update ledger_batch set issued_at = issued_at + interval '1 second' where first_number = 1       | 1 | BATCH_CHANGED
            update ledger_batch set institution_id = gen_random_uuid() where first_number = 4                | 4 | BATCH_MISPLACED
            update ledger_batch set previous_hash = hash where first_number = 4                              | 4 | CHAIN_BROKEN
            update ledger_batch set hash = previous_hash where first_number = 4                              | 4 | BATCH_CHANGED
            delete from ledger_batch where first_number = 4                                                  | 4 | BATCH_MISSING
            delete from ledger_batch where first_number = 6                                                  | 6 | END_DIFFERS
            update ledger_run set last_number = 8                                                            | 9 | END_DIFFERS
            delete from ledger_run                                                                           | 1 | END_DIFFERS
            """)
    void namesTheFirstThatDoesNotFit(String change, int number, Fault.Kind kind) throws SQLException {
        String touching = change.startsWith("insert")
                ? change.replace(
                                "insert into certificate",
                                "insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key)")
                        + " from certificate where run = '" + TOUCHED + "' and number = 9"
                : change + (change.contains(" where ") ? " and" : " where") + " run = '" + TOUCHED + "'";
        assertThat(behindTheBack(touching)).isEqualTo(1);
        assertThat(verify().faults()).containsExactly(new Fault(TOUCHED, number, kind));
    }

    @Test
    @DisplayName("CRT-9: the last batch removed with its certificates is named")
    void namesARemovedLastBatch() throws SQLException {
        behindTheBack("delete from certificate where run = '370911000126' and number >= 6");
        behindTheBack("delete from ledger_batch where run = '370911000126' and first_number = 6");
        assertThat(verify().faults()).containsExactly(new Fault(TOUCHED, 6, Fault.Kind.END_DIFFERS));
    }

    @Test
    @DisplayName("SER-11: the proof of a run shows count, holes and doubles")
    void provesEachRun() throws SQLException {
        assertThat(proofs().rows()).extracting(RunProof::whole).containsExactly(true, true);
        behindTheBack("delete from certificate where run = '370911000126' and number = 4");
        RunProof proof = proofs().rows().get(0);
        assertThat(proof.whole()).isFalse();
        assertThat(proof.holes()).isEqualTo(1);
        assertThat(proof.last()).isEqualTo(9);
        assertThat(proof.certificates()).isEqualTo(8);
    }

    @Test
    @DisplayName("REV-4: who verifies has a post for it, and sees the own region")
    void onlyWhoMay() {
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.verifyLedger.verify(clerk)))
                .isInstanceOf(NotPermitted.class);
        Caller elsewhere = Scenario.officer(SYSTEM, "370921", Post.AUDIT);
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(elsewhere)).runs())
                .isZero();
    }

    private static Verification verify() {
        return SYSTEM.in(() -> SYSTEM.verifyLedger.verify(auditor));
    }

    private static Page<RunProof> proofs() {
        return SYSTEM.in(() -> SYSTEM.storedLedger.proofs("", auditor.scope(), new Page.Part(0, 10)));
    }

    private static int behindTheBack(String statement) throws SQLException {
        try (Connection behind = SYSTEM.behindTheBack();
                var change = behind.createStatement()) {
            change.execute("set session_replication_role = replica");
            return change.executeUpdate(statement);
        }
    }
}
