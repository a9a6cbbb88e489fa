package org.xunzheng.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Writes the database to a file, or reads such a file into a new database; for {@code ./run}, whose PostgreSQL comes without
 * tools of its own. Ends with 0 if it is done, 2 if it could not be carried out.
 */
public final class BackUpCommand {

    private static final int DONE = 0;
    private static final int NOT_DONE = 2;

    private BackUpCommand() {}

    /** Takes {@code back-up} or {@code restore}, and the file. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        String url = environment.getOrDefault("DB_URL", "");
        if (arguments.length != 2 || url.isBlank()) {
            err.println("A file is wanted, and DB_URL, DB_USER and DB_PASSWORD, see docs/operations.md");
            return NOT_DONE;
        }
        Path file = Path.of(arguments[1]).toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(
                url, environment.getOrDefault("DB_USER", ""), environment.getOrDefault("DB_PASSWORD", ""))) {
            if (arguments[0].equals("restore")) {
                Archive.read(file, connection);
            } else {
                Archive.write(connection, file);
            }
            out.println("done: " + file);
            return DONE;
        } catch (SQLException | IOException | IllegalStateException e) {
            err.println("It could not be carried out: " + e.getMessage());
            return NOT_DONE;
        }
    }
}
