package org.xunzheng.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * A back-up of the database in a file: each table as COPY writes it, all as they were at one moment. It goes into a database
 * with the schema of the same version, in which nothing has happened yet.
 */
final class Archive {

    private static final String SCHEMA = "schema";
    private static final String SEQUENCES = "sequences";
    private static final String COLUMNS = "columns/";
    private static final String ROWS = "rows/";

    private static final String OF_SCHEMA =
            "select version from flyway_schema_history where success and version is not null"
                    + " order by installed_rank desc limit 1";
    private static final String TABLES = "select relname from pg_class where relkind = 'r'"
            + " and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history' order by relname";

    private Archive() {}

    /** Writes the database to the file, which is there once it is whole. Whoever works meanwhile is not held up. */
    static void write(Connection connection, Path file) throws SQLException, IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            entry(zip, SCHEMA, String.join("", strings(connection, OF_SCHEMA)));
            entry(
                    zip,
                    SEQUENCES,
                    String.join(
                            "\n",
                            strings(
                                    connection,
                                    "select sequencename || ' ' || last_value from pg_sequences"
                                            + " where schemaname = 'public' and last_value is not null")));
            for (String table : strings(connection, TABLES)) {
                String columns = columns(connection, table);
                entry(zip, COLUMNS + table, columns);
                zip.putNextEntry(new ZipEntry(ROWS + table));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy \"" + table + "\" (" + columns + ") to stdout", unclosed(zip));
                zip.closeEntry();
            }
        }
        connection.rollback();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads the file into the database, whole or not at all.
     *
     * @param connection of a superuser, as what is kept for ever can be written by nobody else
     * @throws IllegalStateException if the database is of another version, or in use
     */
    static void read(Path file, Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (ZipFile zip = new ZipFile(file.toFile());
                Statement statement = connection.createStatement()) {
            String wanted = text(zip, SCHEMA);
            String found = String.join("", strings(connection, OF_SCHEMA));
            if (!wanted.equals(found)) {
                throw new IllegalStateException("the back-up is of schema " + wanted + ", the database of " + found
                        + ": start the version that made the back-up on the new database first");
            }
            if (!strings(connection, "select 'used' from trail_entry limit 1").isEmpty()) {
                throw new IllegalStateException(
                        "something has happened in this database already: a back-up goes into one"
                                + " that was just made, without samples");
            }
            // Without triggers: the rows passed them when they were written.
            statement.execute("set session_replication_role = replica");
            List<String> tables = strings(connection, TABLES);
            statement.execute("truncate \"" + String.join("\", \"", tables) + "\"");
            for (String table : tables) {
                try (InputStream rows = zip.getInputStream(zip.getEntry(ROWS + table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy \"" + table + "\" (" + text(zip, COLUMNS + table) + ") from stdin", rows);
                }
            }
            for (String sequence : text(zip, SEQUENCES).lines().toList()) {
                String[] parts = sequence.split(" ");
                statement.execute("select setval('\"" + parts[0] + "\"', " + Long.parseLong(parts[1]) + ")");
            }
            statement.execute("set session_replication_role = origin");
            connection.commit();
            statement.execute("analyze");
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** The columns that hold something of their own. */
    private static String columns(Connection connection, String table) throws SQLException {
        return String.join(
                ", ",
                strings(
                        connection,
                        "select quote_ident(attname) from pg_attribute where attrelid = '\"" + table
                                + "\"'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                                + " order by attnum"));
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalStateException("this is no back-up of this system: it has no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }
}
