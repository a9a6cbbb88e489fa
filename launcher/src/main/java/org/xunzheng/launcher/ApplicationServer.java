package org.xunzheng.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Payara Micro with the application, as a process of its own, without cluster and without calls to its maker. */
final class ApplicationServer implements AutoCloseable {

    /** Names the directory of attached files. */
    private static final String FILES = "XUNZHENG_FILES";

    private final Process process;
    private final LogFile log;

    private ApplicationServer(Process process, LogFile log) {
        this.process = process;
        this.log = log;
    }

    /** Ends the server of a launcher that was killed. */
    static void endOrphan(Settings settings) {
        var folder = folder(settings);
        Orphan.end(pidFile(folder), folder.toString());
    }

    static ApplicationServer start(Settings settings, DatabaseAccess database, Keys keys) {
        var folder = folder(settings);
        Ports.requireFree(settings.httpAddress(), settings.httpPort(), "--http-port");
        try {
            Secrets.folder(folder);
            var temporary = EmptyFolder.at(folder.resolve("tmp"));
            var log = LogFile.begin(settings.data().resolve("server.log"));
            var builder = new ProcessBuilder(command(settings, folder, temporary))
                    .redirectErrorStream(true)
                    .redirectOutput(log.path().toFile());
            builder.environment().putAll(environment(settings, database, keys));
            var process = builder.start();
            process.getOutputStream().close();
            Files.writeString(pidFile(folder), Long.toString(process.pid()));
            return new ApplicationServer(process, log);
        } catch (IOException e) {
            throw new StartFailed("Payara Micro does not start: " + e.getMessage(), e);
        }
    }

    boolean isRunning() {
        return !Orphan.hasEnded(process.toHandle());
    }

    /** Whether it has come to the end of its start, be the application deployed or not. */
    boolean isUp() {
        return log.contains(") ready in ");
    }

    LogFile log() {
        return log;
    }

    /** Waits until the server ends by itself. */
    void await() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        Orphan.end(process.toHandle());
    }

    private static List<String> command(Settings settings, Path folder, Path temporary) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // On a heap of this size as fast as G1, and 70 MB smaller.
        command.addAll(List.of("-Xmx640m", "-XX:+UseSerialGC"));
        command.addAll(settings.purpose().javaOptions());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
        // The server unpacks itself there; the system's own folder is cleared from time to time.
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-jar", settings.payaraMicro().toString()));
        command.addAll(List.of("--nocluster", "--disablephonehome"));
        command.addAll(List.of("--logproperties", logging(folder).toString()));
        command.addAll(
                List.of("--prebootcommandfile", listening(folder, settings).toString()));
        command.addAll(List.of("--postbootcommandfile", dataSource(folder).toString()));
        command.addAll(List.of("--port", Integer.toString(settings.httpPort())));
        if (settings.purpose() == Settings.Purpose.TEST) {
            // Every address that was asked for, for the test that no number of a person is in one.
            command.addAll(List.of(
                    "--accesslog",
                    Files.createDirectories(folder.resolve("access")).toString()));
        }
        command.addAll(
                List.of("--contextroot", "/", "--deploy", settings.application().toString()));
        return command;
    }

    private static Path folder(Settings settings) {
        return settings.data().resolve("server");
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("pid");
    }

    private static Map<String, String> environment(Settings settings, DatabaseAccess database, Keys keys) {
        var environment = new HashMap<>(keys.environment());
        environment.putAll(database.ofOwner());
        environment.put("POOL_URL", escaped(database.jdbcUrl()));
        environment.put("POOL_USER", escaped(database.user()));
        environment.put("POOL_PASSWORD", escaped(database.password()));
        if (!System.getenv().containsKey(FILES)) {
            environment.put(FILES, settings.data().resolve("files").toString());
        }
        environment.put("XUNZHENG_SAMPLES", Boolean.toString(settings.samples()));
        if (settings.samples()) {
            // Samples are tried by hand and by program, by people without an authenticator, without TLS.
            environment.put("XUNZHENG_SIGNIN_CODES", "none");
            environment.put("XUNZHENG_COOKIE_SECURE", "false");
            environment.put("XUNZHENG_RATE_SIGNED_IN", "1000000");
            environment.put("XUNZHENG_RATE_PUBLIC", "1000000");
        }
        environment.putAll(settings.more());
        return environment;
    }

    private static Path logging(Path folder) throws IOException {
        var file = folder.resolve("logging.properties");
        try (var resource = ApplicationServer.class.getResourceAsStream("logging.properties")) {
            Files.write(file, resource.readAllBytes());
        }
        return file;
    }

    /** Settings that have to hold before the first socket is opened: without the data grid, which listens everywhere. */
    private static Path listening(Path folder, Settings settings) throws IOException {
        var server = "set configs.config.server-config.";
        return Files.write(
                folder.resolve("listening.asadmin"),
                List.of(
                        server + "network-config.network-listeners.network-listener.http-listener.address="
                                + settings.httpAddress(),
                        // Who sends a body and stops holds a thread no longer than this; a proxy spares it the wait.
                        server + "network-config.transports.transport.tcp.read-timeout-millis=10000",
                        server + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=250",
                        // Whoever asks would be told figures of the server's own.
                        server + "microprofile-metrics-configuration.enabled=false",
                        server + "hazelcast-config-specific-configuration.enabled=false",
                        // Sessions of one node stay on it; without the grid every request would log that they do.
                        server + "availability-service.availability-enabled=false",
                        server + "http-service.access-log.write-interval-seconds=1"));
    }

    /** The file names the password's place only; the password itself reaches the server by its environment. */
    private static Path dataSource(Path folder) throws IOException {
        return Files.writeString(folder.resolve("data-source.asadmin"), """
                create-jdbc-connection-pool --datasourceclassname org.postgresql.xa.PGXADataSource \
                --restype javax.sql.XADataSource \
                --isconnectvalidatereq=true --validationmethod custom-validation \
                --validationclassname org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
                --failconnection=true --maxwait 10000 \
                --property user=${ENV=POOL_USER}:password=${ENV=POOL_PASSWORD}:URL=${ENV=POOL_URL} xunzheng
                create-jdbc-resource --connectionpoolid xunzheng jdbc/xunzheng
                """);
    }

    /** What asadmin takes for the end of a value gets a backslash. */
    private static String escaped(String value) {
        return value.replaceAll("([\\\\:=])", "\\\\$1");
    }
}
