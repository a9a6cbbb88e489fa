package org.xunzheng.launcher;

import java.nio.file.Path;
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
 * @param durability whether the embedded database survives a power failure; tests do without
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
        Durability durability) {

    /** Whether each commit waits for the disk. */
    public enum Durability {
        SYNCED("on"),
        RELAXED("off");

        private final String setting;

        Durability(String setting) {
            this.setting = setting;
        }

        String setting() {
            return setting;
        }
    }
}
