package org.xunzheng.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.xunzheng.launcher.EmbeddedDatabase;
import org.xunzheng.launcher.EmptyFolder;
import org.xunzheng.launcher.Keys;
import org.xunzheng.launcher.Ports;
import org.xunzheng.launcher.Settings;

/** A full server, set up by the operator's script, with the EAR. Its database and the keys are its own. */
abstract class FullServer implements TestServer {

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    private final Path log;
    private final Map<String, String> environment = new HashMap<>();
    private final EmbeddedDatabase database;
    private final Site site;
    private boolean closed;

    FullServer(String name) {
        var folder = EmptyFolder.at(Build.output().resolve("systems").resolve(name));
        log = folder.resolve("commands.log");
        Cleanup.onExit(this);
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), Ports.free(), Settings.Purpose.TEST);
        environment.putAll(database.access().environment());
        environment.putAll(Keys.in(folder.resolve("keys"), true).environment());
        var files = folder.resolve("files");
        environment.put("XUNZHENG_FILES", files.toString());
        environment.put("XUNZHENG_SAMPLES", "true");
        environment.put("XUNZHENG_SIGNIN_CODES", "none");
        environment.put("XUNZHENG_COOKIE_SECURE", "false");
        environment.put("XUNZHENG_RATE_SIGNED_IN", "1000000");
        environment.put("XUNZHENG_RATE_PUBLIC", "1000000");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        site = new Site(URI.create("http://127.0.0.1:%d/".formatted(Ports.free())), database.access(), files);
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stop();
            database.close();
        }
    }

    /** Stops the server process, if there is one. */
    abstract void stop();

    int port() {
        return site.root().getPort();
    }

    /** Lets the operator wait for the application as a load balancer would. */
    void awaitReady() {
        var deadline = Instant.now().plus(READY_WITHIN);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The application does not answer at " + site.root() + "; see " + log);
            }
            pause();
        }
    }

    /** Runs a command to its end, in the environment that an operator gives the server. */
    void run(String... command) {
        try {
            var status = start(command).waitFor();
            if (status != 0) {
                throw new AssertionError(
                        "%s ended with %d:%n%s".formatted(String.join(" ", command), status, Files.readString(log)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    Process start(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return site.get("api/v1/public/status").statusCode() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
