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

    /** Whether the role that this database is reached as owns tables, or is above all rights. */
    static boolean ownsTables(DataSource database) throws SQLException {
        return answer(database, """
                select (select rolsuper from pg_roles where rolname = current_user)
                    or exists (select 1 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                                  and pg_has_role(current_user, relowner, 'USAGE'))
                    or not exists (select 1 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace)
                """, row -> row.getBoolean(1));
    }

    /** The name of the role that this database is reached as, quoted where it has to be. */
    static String role(DataSource database) throws SQLException {
        return answer(database, "select quote_ident(current_user)", row -> row.getString(1));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> T answer(DataSource database, String query, Reader<T> reader) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement asked = connection.prepareStatement(query);
                ResultSet answer = asked.executeQuery()) {
            answer.next();
            return reader.read(answer);
        }
    }

    /**
     * Gives the role what the application needs and takes away what it must not have: at one moment for all who work
     * meanwhile, and by one node after the other.
     *
     * @param owner a connection of the role that owns the tables
     * @param role as SQL writes it
     */
    public static void give(Connection owner, String role) throws SQLException {
        owner.setAutoCommit(false);
        try {
            execute(owner, "select pg_advisory_xact_lock(hashtext('xunzheng.grants'))");
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
                execute(owner, statement);
            }
            // Nobody makes temporary tables here; only the owner of the database can say so to all.
            execute(owner, """
                    do $$ begin
                      execute format('revoke temporary on database %I from public', current_database());
                    end $$
                    """);
            owner.commit();
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
