package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

/** What somebody with a database tool cannot do to the ledger. */
class LedgerConstraintsTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");
    private static TrainingClass confirmed;

    @BeforeAll
    static void issueSome() {
        Caller school = SCENARIO.school();
        SCENARIO.issued(school, 0, 3);
        SCENARIO.issued(school, 10, 2);
        confirmed = SCENARIO.confirmed(school, 20, 2);
    }

    @ParameterizedTest
    @DisplayName("SER-11: what was issued is neither changed nor removed")
    @ValueSource(
            strings = {
                "update certificate set holder = '张三' where number = 1",
                "update certificate set serial = '37091100012600009B' where number = 1",
                "delete from certificate where number = 5",
                "truncate certificate cascade",
                "update ledger_batch set issued_on = '2026-01-01'",
                "delete from ledger_batch",
                "truncate ledger_batch cascade",
                "delete from ledger_run",
                "truncate ledger_run cascade",
                "update ledger_run set last_number = 3",
                "update ledger_run set last_number = null",
                "update ledger_run set last_number = 7",
                "delete from trail_entry",
                "update trail_entry set login = 'somebody'",
                "update registration set code = 7",
                "delete from registration",
                "truncate trail_entry"
            })
    void keepsWhatWasIssued(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        // An integrity constraint refused it, not a slip in the statement.
                        e -> assertThat(e.getSQLState()).startsWith("23"));
    }

    @Test
    @DisplayName("SER-7: no number twice in a run, whatever its category")
    void noNumberTwice() {
        assertThatThrownBy(() -> execute(certificate("37091100012600001A", 1, 3)))
                .hasMessageContaining("certificate_number_once");
    }

    @Test
    @DisplayName("SER-11: no certificate outside a batch")
    void noCertificateOutsideABatch() {
        assertThatThrownBy(() -> execute(certificate("37091100012600006B", 1, 3)))
                .hasMessageContaining("certificate_within_batch");
        assertThatThrownBy(() -> execute(certificate("37091100012600006B", 6, 6)))
                .hasMessageContaining("certificate_of_a_batch");
    }

    @Test
    @DisplayName("SER-11: no batch after a gap")
    void noBatchAfterAGap() {
        assertThatThrownBy(() -> execute(batch(7, 8))).hasMessageContaining("batch_follows_without_gap");
    }

    @ParameterizedTest
    @DisplayName("SER-5: a batch is its code's in every column")
    @CsvSource(delimiter = '|', textBlock = """
            registration_id | (select id from registration where institution_id <> c.institution_id limit 1)
            institution_id  | (select id from institution where id <> c.institution_id limit 1)
            authority_id    | (select id from authority where code = '370900')
            run             | '370911999926'
            """)
    void noBatchUnderAnotherCode(String column, String value) {
        SCENARIO.school();
        assertThatThrownBy(() -> execute(batch(confirmed, 6, 7, Map.of(column, value))))
                .hasMessageContaining("is not under a code in use (SER-5)");
    }

    @Test
    @DisplayName("SER-5: no batch under a retired code")
    void noBatchUnderARetiredCode() throws SQLException {
        TrainingClass late = SCENARIO.confirmed(SCENARIO.school(), 30, 2);
        String run = "'" + late.registration().prefix() + "26'";
        execute("insert into ledger_run (run, registration_id, last_hash) select " + run
                + ", registration_id, decode(repeat('00', 32), 'hex') from training_class where id = '" + late.id()
                + "'");
        execute("update registration set retired_on = assigned_on where id = '"
                + late.registration().id() + "'");
        assertThatThrownBy(() -> execute(batch(late, 1, 2, Map.of("run", run, "opening", "0"))))
                .hasMessageContaining("is not under a code in use (SER-5)");
    }

    @Test
    @DisplayName("SER-11: no two batches from the same number")
    void noSecondBranch() {
        assertThatThrownBy(() -> execute(batch(4, 9))).hasMessageContaining("ledger_batch_pkey");
        assertThatThrownBy(() -> execute(batch(1, 5))).hasMessageContaining("ledger_batch_pkey");
    }

    @Test
    @DisplayName("SER-11: no batch without all its certificates")
    void noBatchWithoutItsCertificates() {
        assertThatThrownBy(() -> execute(batch(6, 7))).hasMessageContaining("is not complete");
        assertThatThrownBy(() -> execute(batch(6, 7) + ";" + certificate("37091100012600006B", 6, 7)))
                .hasMessageContaining("is not complete");
        assertThatThrownBy(() -> execute(batch(6, 6) + ";" + certificate("37091100012600006A", 6, 6)))
                .hasMessageContaining("is not complete");
    }

    @Test
    @DisplayName("SER-6: no batch under another year than its day of issue")
    void noBatchUnderAnotherYear() {
        assertThatThrownBy(() -> execute(batch(6, 6).replace("date '2026-11-20'", "date '2027-01-01'")))
                .hasMessageContaining("batch_year");
    }

    @Test
    @DisplayName("EXM-3: results are not confirmed by who submitted them")
    void resultsAreConfirmedByAnother() {
        assertThatThrownBy(
                        () -> execute("update training_class set confirmed_by = results_by where state = 'CONFIRMED'"))
                .hasMessageContaining("results_confirmed_by_another");
    }

    @Test
    @DisplayName("CLS-4: nobody twice on a roster")
    void nobodyTwiceOnARoster() {
        assertThatThrownBy(() -> execute("insert into trainee (class_id, position, name, id_cipher, id_key)"
                        + " select class_id, 99, name, id_cipher, id_key from trainee limit 1"))
                .hasMessageContaining("trainee_once");
    }

    @Test
    void theLedgerGoesOnAfterAllThat() {
        assertThat(SCENARIO.issue(confirmed)).hasToString("37091100012600006B – 37091100012600007B");
    }

    private static String batch(int first, int last) {
        return batch(confirmed, first, last, Map.of());
    }

    private static String batch(TrainingClass of, int first, int last, Map<String, String> instead) {
        return "insert into ledger_batch (run, registration_id, institution_id, authority_id, opening, first_number, last_number,"
                + " class_id, category, training, institution_name, first_day, last_day, issued_on, issued_at,"
                + " digest, previous_hash, hash) select " + instead.getOrDefault("run", "'370911000126'") + ", "
                + instead.getOrDefault("registration_id", "registration_id") + ", "
                + instead.getOrDefault("institution_id", "institution_id") + ", "
                + instead.getOrDefault("authority_id", "authority_id") + ", " + instead.getOrDefault("opening", "null")
                + "::integer, " + first + ", " + last + ", c.id, 'B', 'x', 'x', first_day, last_day,"
                + " date '2026-11-20', now(), 'SHA-256', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')"
                + " from training_class c where c.id = '" + of.id() + "'";
    }

    private static String certificate(String serial, int first, int last) {
        return "insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key) values ('" + serial
                + "', " + first + ", " + last + ", '张三', '\\x00', decode(repeat('00', 32), 'hex'))";
    }

    private static void execute(String statements) throws SQLException {
        try (Connection connection = SYSTEM.behindTheBack();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(statements);
            connection.commit();
        }
    }
}
