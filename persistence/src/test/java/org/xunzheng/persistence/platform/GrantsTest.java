package org.xunzheng.persistence.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

/** REV-3: what the application's role may do in the database, and what it may not, whatever statement it is made to send. */
class GrantsTest {

    private static final String PERMISSION_DENIED = "42501";

    private static final TestSystem SYSTEM = new TestSystem();

    @BeforeAll
    static void somethingToChange() {
        Scenario scenario = new Scenario(SYSTEM, "370911");
        scenario.issued(scenario.school(), 0, 2);
    }

    @ParameterizedTest
    @DisplayName("REV-3: trail, ledger and heads are neither updated nor deleted by the application")
    @ValueSource(
            strings = {
                "update trail_entry set name = 'nobody'",
                "delete from trail_entry",
                "truncate trail_entry",
                "update ledger_batch set training = 'another'",
                "delete from ledger_batch",
                "delete from certificate",
                "delete from certificate_withdrawal",
                "update certificate_withdrawal set reason = 'another'",
                "delete from ledger_head",
                "update review_step set remark = 'another'",
                "delete from registration",
                "delete from ledger_run",
                "delete from review",
                "delete from account",
                "delete from idempotency_key",
                "delete from post_exclusion",
                "update verification_fault set kind = 'none'",
                "update flyway_schema_history set success = false"
            })
    void cannotChangeWhatIsKept(String statement) throws SQLException {
        refused(statement);
    }

    @ParameterizedTest
    @DisplayName("REV-3: no table, trigger or function is changed by the application")
    @ValueSource(
            strings = {
                "alter table trail_entry disable trigger all",
                "drop trigger trail_keeps on trail_entry",
                "drop table trail_entry",
                "alter table certificate drop constraint certificate_number_once",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "create table other (n integer)",
                "create temporary table certificate (serial text)",
                "set session_replication_role = replica"
            })
    void cannotChangeTheSchema(String statement) throws SQLException {
        refused(statement);
    }

    @Test
    @DisplayName("REV-3: every function says where it looks, so that no table of the same name leads it astray")
    void everyFunctionSaysWhereItLooks() throws SQLException {
        try (Connection connection = SYSTEM.behindTheBack();
                var without = connection.createStatement().executeQuery("""
                        select string_agg(p.oid::regprocedure::text, ', ')
                          from pg_proc p join pg_language l on l.oid = p.prolang
                         where p.pronamespace = 'public'::regnamespace and l.lanname = 'plpgsql'
                           and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, public, pg_temp']
                        """)) {
            without.next();
            assertThat(without.getString(1)).isNull();
        }
    }

    @Test
    @DisplayName("CRT-9: an issued class and its roster stay as they are")
    void anIssuedClassStays() throws SQLException {
        for (String statement : new String[] {
            "update training_class set training = 'another' where state = 'ISSUED'",
            "update trainee set passed = false",
            "delete from trainee"
        }) {
            try (Connection connection = SYSTEM.application().getConnection();
                    var sent = connection.createStatement()) {
                assertThatThrownBy(() -> sent.execute(statement)).hasMessageContaining("CRT-9");
            }
        }
    }

    @Test
    void worksAsARoleThatOwnsNothing() throws SQLException {
        assertThat(Grants.ownsTables(SYSTEM.application())).isFalse();
        try (Connection connection = SYSTEM.application().getConnection();
                var owned = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")) {
            owned.next();
            assertThat(owned.getInt(1)).isZero();
        }
    }

    private static void refused(String statement) throws SQLException {
        try (Connection connection = SYSTEM.application().getConnection();
                var sent = connection.createStatement()) {
            assertThatThrownBy(() -> sent.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(refusal -> ((SQLException) refusal).getSQLState())
                    .isEqualTo(PERMISSION_DENIED);
        }
    }
}
