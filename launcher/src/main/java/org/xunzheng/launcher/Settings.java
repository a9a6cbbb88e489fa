package org.xunzheng.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to start, and where.
 *
 * @param application the packaged WAR
 * @param payaraMicro the jar of Payara Micro
 * @param data folder of everything that outlives a start: database, keys, logs
 * @param httpAddress address the server listens on
 * @param httpPort port of the server
 * @param databasePort port of the embedded PostgreSQL, on loopback
 * @param external the database to use instead of an embedded one
 * @param samples whether an empty database is filled with sample data
 * @param purpose work or test
 * @param more settings of the application beside those that the launcher makes
 */
public record Settings(
        Path application,
        Path payaraMicro,
        Path data,
        String httpAddress,
        int httpPort,
        int databasePort,
        Optional<DatabaseAccess> external,
        boolean samples,
        Purpose purpose,
        Map<String, String> more) {

    /** What the system is started for. */
    public enum Purpose {
        /** For people: what is committed survives a power failure, and the server gets faster as it runs. */
        WORK("on", List.of()),
        /** For tests, which throw the data away and ask the server too little for its best compiler to pay. */
        TEST("off", List.of("-XX:TieredStopAtLevel=1"));

        private final String syncing;
        private final List<String> javaOptions;

        Purpose(String syncing, List<String> javaOptions) {
            this.syncing = syncing;
            this.javaOptions = javaOptions;
        }

        /** Whether PostgreSQL waits for the disk, as it wants to be told. */
        String syncing() {
            return syncing;
        }

        List<String> javaOptions() {
            return javaOptions;
        }
    }
}
