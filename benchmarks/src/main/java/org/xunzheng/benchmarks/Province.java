package org.xunzheng.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.protection.Vault;

/**
 * A province after five years, the same at each making: ten million certificates, thirty million entries of trail, and what goes
 * with them. People have ID numbers that the vault of tests opens and finds; the rest is made by {@code province.sql}, with
 * triggers off and without keys and indexes. These are put back at the end, so that every constraint is proved.
 */
final class Province {

    private static final int PEOPLE = 2_000_000;
    private static final Pattern SECTION = Pattern.compile("(?m)^--- (.*)$");

    /** Truncating in the transaction that loads spares the log its rows; all are empty anyway. */
    private static final String EMPTY_TABLES = """
            select string_agg(format('%I', relname), ', ')
              from pg_class
             where relkind = 'r' and relnamespace = 'public'::regnamespace
               and (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]::text = '0'
            """;
    /** What makes each key and index again: indexes first, then keys by them, then foreign keys. */
    private static final String KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back,
                   case contype when 'f' then 2 else 1 end as turn
              from pg_constraint
             where contype in ('p', 'u', 'x', 'f') and connamespace = 'public'::regnamespace
               and conrelid <> 'flyway_schema_history'::regclass
            union all
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 0
              from pg_index i join pg_class c on c.oid = i.indrelid
             where c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
               and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
             order by turn, back
            """;

    private final BenchmarkDatabase database;
    private final double scale;

    Province(BenchmarkDatabase database, double scale) {
        this.database = database;
        this.scale = scale;
    }

    /** Makes it in a database that has no rows yet, whatever its schema. */
    void make() throws IOException {
        TestSystem system = new TestSystem(database.dataSource());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica; set local timezone = 'Asia/Shanghai';"
                    + " set local work_mem = '1GB'; set local maintenance_work_mem = '2GB'; create schema province");
            statement.execute("set local province.scale = '" + scale + "'");
            List<Key> keys = takeAway(statement);
            statement.execute("truncate " + value(statement, EMPTY_TABLES));
            timed("people", () -> people(connection, system.vault.session()));
            List<String> sections =
                    SECTION.splitAsStream(Main.resource("province.sql")).skip(1).toList();
            List<String> names = SECTION.matcher(Main.resource("province.sql"))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            for (int i = 0; i < sections.size(); i++) {
                String section = sections.get(i);
                timed(names.get(i), () -> statement.execute(section));
            }
            // By hashing: whole tables are compared, and to sort thirty million rows or look each of them up takes
            // minutes more.
            statement.execute("drop schema province cascade; set local session_replication_role = origin;"
                    + " set local enable_mergejoin = off; set local enable_nestloop = off; analyze");
            for (Key key : keys) {
                timed(key.back(), () -> statement.execute(key.back()));
            }
            connection.commit();
            connection.setAutoCommit(true);
            timed("vacuum", () -> statement.execute("vacuum (analyze)"));
            timed("checkpoint", () -> statement.execute("checkpoint"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Key(String away, String back) {}

    /** Takes away every key and index; what puts them back, in its order. */
    private static List<Key> takeAway(Statement statement) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(KEYS)) {
            while (rows.next()) {
                keys.add(new Key(rows.getString("away"), rows.getString("back")));
            }
        }
        for (int i = keys.size() - 1; i >= 0; i--) {
            statement.execute(keys.get(i).away());
        }
        return keys;
    }

    private void people(Connection connection, Vault.Session vault) throws SQLException, IOException {
        connection
                .createStatement()
                .execute("create table province.sealed (n bigint, id_cipher bytea, id_key bytea, phone_cipher bytea)");
        HexFormat hex = HexFormat.of();
        String phone = hex.formatHex(vault.seal("13812345678"));
        try (OutputStream rows = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy province.sealed from stdin", 1 << 20)) {
            for (int n = 1; n <= Math.max(1000, PEOPLE * scale); n++) {
                IdNumber number = PersonFixture.idNumber(n);
                rows.write((n + "\t\\\\x" + hex.formatHex(vault.seal(number)) + "\t\\\\x"
                                + hex.formatHex(vault.key(number)) + "\t\\\\x" + phone + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private interface Step {
        void take() throws SQLException, IOException;
    }

    private static void timed(String name, Step step) throws SQLException, IOException {
        long begun = System.nanoTime();
        try {
            step.take();
        } catch (SQLException e) {
            throw new SQLException(name + ": " + e.getMessage(), e);
        }
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        if (seconds > 0) {
            System.err.printf(Locale.ROOT, "%5d s  %s%n", seconds, name);
        }
    }
}
