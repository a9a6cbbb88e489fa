package org.xunzheng.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Reads the options of {@code ./run} and its environment. */
final class CommandLine {

    static final String USAGE = """
            usage: ./run [option...]

              --http-port N      port of the application (8080)
              --http-address A   address it listens on (127.0.0.1; 0.0.0.0 opens it to the network)
              --db-port N        port of the embedded PostgreSQL, on loopback (15432)
              --data DIR         database, keys and logs (data, in the project)
              --samples          fill an empty database with sample data (default with the embedded database)
              --no-samples       leave an empty database empty
              --help             this text

            An external PostgreSQL: set DB_URL (jdbc:postgresql://host:5432/xunzheng), DB_USER and DB_PASSWORD.
            Keys of your own: set XUNZHENG_KEYSTORE_FILE and XUNZHENG_KEYSTORE_PASSWORD.
            """;

    private final Queue<String> words;
    private final Map<String, String> environment;

    private String httpAddress = "127.0.0.1";
    private int httpPort = 8080;
    private int databasePort = 15432;
    private Path data = Path.of("data");
    private Boolean samples;

    private CommandLine(List<String> words, Map<String, String> environment) {
        this.words = new ArrayDeque<>(words);
        this.environment = environment;
    }

    /** The settings that the words ask for; {@link StartFailed} says what is wrong with them. */
    static Settings parse(List<String> words, Map<String, String> environment, Path application, Path payaraMicro) {
        var line = new CommandLine(words, environment);
        line.readAll();
        return line.settings(application, payaraMicro);
    }

    private void readAll() {
        while (!words.isEmpty()) {
            var option = words.remove();
            switch (option) {
                case "--http-port" -> httpPort = port(option);
                case "--http-address" -> httpAddress = value(option);
                case "--db-port" -> databasePort = port(option);
                case "--data" -> data = Path.of(value(option));
                case "--samples" -> samples = true;
                case "--no-samples" -> samples = false;
                default -> throw new StartFailed("Unknown option " + option + "\n\n" + USAGE);
            }
        }
    }

    private String value(String option) {
        if (words.isEmpty()) {
            throw new StartFailed(option + " needs a value.");
        }
        return words.remove();
    }

    private int port(String option) {
        var value = value(option);
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number that is no port.
        }
        throw new StartFailed(option + " needs a port between 1 and 65535, not " + value + ".");
    }

    private Settings settings(Path application, Path payaraMicro) {
        var external = DatabaseAccess.of(environment);
        // Sample accounts have a published password: they never enter somebody's own database unasked.
        var withSamples = samples != null ? samples : external.isEmpty();
        return new Settings(
                application,
                payaraMicro,
                data.toAbsolutePath().normalize(),
                httpAddress,
                httpPort,
                databasePort,
                external,
                withSamples,
                Settings.Purpose.WORK,
                Map.of());
    }
}
