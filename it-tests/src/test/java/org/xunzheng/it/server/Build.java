package org.xunzheng.it.server;

import java.nio.file.Path;

/** What Maven has built and unpacked before the tests begin. */
public final class Build {

    private static final Path PROJECT =
            Path.of(System.getProperty("project.folder")).toAbsolutePath().normalize();

    private Build() {}

    public static Path war() {
        return PROJECT.resolve("web/target/xunzheng.war");
    }

    static Path ear() {
        return PROJECT.resolve("ear/target/xunzheng.ear");
    }

    public static Path payaraMicro() {
        return PROJECT.resolve("launcher/target/payara-micro.jar");
    }

    static Path postgresqlDriver() {
        return Path.of(System.getProperty("postgresql.driver"));
    }

    /** The script that an operator runs, too. */
    static Path setUp(String server) {
        return PROJECT.resolve("ear/servers").resolve(server).resolve("set-up");
    }

    /** Where tests keep data, logs and screenshots. */
    public static Path output() {
        return PROJECT.resolve("it-tests/target");
    }
}
