package org.xunzheng.persistence.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the role that the application works as may do in the database (REV-3): read and write rows, but change no table, no
 * trigger and no constraint, and neither update nor delete what is kept for ever, such as the trail and the ledger. Given
 * anew after each migration, by the role that owns the tables.
 */
public final class Grants {

    /** What triggers refuse whatever the row says: of tables whose rows are kept as they were written, updates and deletions. */
    private static final String KEPT = """
            select w.what || ' on ' || c.oid::regclass
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
              join pg_proc p on p.oid = t.tgfoid
              join (values ('update', 16), ('delete', 8)) as w (what, bit) on t.tgtype & w.bit <> 0
             where p.proname = 'refuse_change' and not t.tgisinternal
            """;

    private Grants() {}

    /** Whether the role that this database is reached as could make and change tables. */
    static boolean ownsTables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement asked = connection.prepareStatement(
                        "select has_schema_privilege(current_user, current_schema(), 'CREATE')");
                ResultSet answer = asked.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** The name of the role that this database is reached as, quoted where it has to be. */
    static String role(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement asked = connection.prepareStatement("select quote_ident(current_user)");
                ResultSet answer = asked.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    /**
     * Gives the role what the application needs and takes away what it must not have.
     *
     * @param owner a connection of the role that owns the tables
     * @param role as SQL writes it
     */
    public static void give(Connection owner, String role) throws SQLException {
        List<String> statements = new ArrayList<>(List.of(
                "grant usage on schema public to " + role,
                "grant select, insert, update, delete on all tables in schema public to " + role,
                "grant usage on all sequences in schema public to " + role,
                "revoke insert, update, delete on flyway_schema_history from " + role));
        try (PreparedStatement asked = owner.prepareStatement(KEPT);
                ResultSet kept = asked.executeQuery()) {
            while (kept.next()) {
                statements.add("revoke " + kept.getString(1) + " from " + role);
            }
        }
        for (String statement : statements) {
            try (PreparedStatement given = owner.prepareStatement(statement)) {
                given.execute();
            }
        }
    }
}
