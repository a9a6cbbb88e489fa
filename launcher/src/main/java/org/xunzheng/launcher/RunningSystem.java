package org.xunzheng.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The whole system: database and server, started in this order and stopped in the other. It can be stopped by another
 * thread at any moment of its start.
 */
public final class RunningSystem implements AutoCloseable {

    /** Answers 200 once the application is deployed, its schema migrated and its database reachable. */
    static final String READY_PATH = "/api/v1/public/status";

    /** How often whoever waits is told that it goes on. */
    private static final Duration SAID_EACH = Duration.ofMinutes(1);

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NO_ANSWER = 0;

    private static final int LINES_SHOWN = 40;

    private final Settings settings;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean stopped;
    private DatabaseAccess database;
    private ApplicationServer server;

    /** @param progress is told each step, in a line for the person who waits */
    public RunningSystem(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Starts everything and returns when the application answers. */
    public void start() {
        part(this::lock);
        // Before the database, which would wait for it to sign out.
        ApplicationServer.endOrphan(settings);
        var folder = settings.data().resolve("postgresql");
        var keys = Keys.of(System.getenv())
                .orElseGet(() -> Keys.in(
                        settings.data().resolve("keys"),
                        settings.external().isPresent() || !EmbeddedDatabase.existsIn(folder)));
        if (settings.external().isPresent()) {
            database = settings.external().get();
            progress.accept("database: " + database);
        } else {
            progress.accept("database: starting PostgreSQL on port " + settings.databasePort());
            database = part(() -> EmbeddedDatabase.start(folder, settings.databasePort(), settings.purpose()))
                    .access();
        }
        progress.accept(
                "server:   starting Payara Micro, log in " + settings.data().resolve("server.log"));
        server = part(() -> ApplicationServer.start(settings, database, keys));
        awaitReady();
    }

    /** Where the application is, with a slash at the end. */
    public URI address() {
        var wildcard = settings.httpAddress().equals("0.0.0.0")
                || settings.httpAddress().equals("127.0.0.1");
        return URI.create(
                "http://%s:%d/".formatted(wildcard ? "localhost" : settings.httpAddress(), settings.httpPort()));
    }

    /** The database behind the application. */
    public DatabaseAccess database() {
        return database;
    }

    /** Waits until the server ends, which it should not do before {@link #close}. */
    void await() throws InterruptedException {
        server.await();
        synchronized (this) {
            if (!stopped) {
                throw new StartFailed("Payara Micro ended by itself. Its last lines:\n"
                        + server.log().tail(40));
            }
        }
    }

    @Override
    public synchronized void close() {
        stopped = true;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                progress.accept("could not stop: " + e.getMessage());
            }
        }
    }

    /** Starts a part, unless the system has been stopped meanwhile, and remembers to stop it. */
    private synchronized <T extends AutoCloseable> T part(Supplier<T> start) {
        if (stopped) {
            throw new StartFailed("Stopped while starting.");
        }
        var part = start.get();
        parts.push(part);
        return part;
    }

    /** One launcher a data folder. The lock goes with the process, however that ends. */
    private AutoCloseable lock() {
        try {
            Secrets.folder(settings.data());
            var channel = FileChannel.open(
                    settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StartFailed("The data in %s is in use by another ./run.".formatted(settings.data()));
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            throw new StartFailed("The data in %s is in use by this program.".formatted(settings.data()), e);
        } catch (IOException e) {
            throw new StartFailed(
                    "The data folder %s cannot be used: %s".formatted(settings.data(), e.getMessage()), e);
        }
    }

    /** Waits for what happens and not for a time: the application answers, the server ends, or it is up without the application. */
    private void awaitReady() {
        var client = HttpClient.newHttpClient();
        var question = HttpRequest.newBuilder(address().resolve(READY_PATH))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var begin = System.nanoTime();
            var said = begin;
            var isUp = false;
            for (var answer = ask(client, question); answer != OK; answer = ask(client, question)) {
                if (!server.isRunning()) {
                    throw failed("Payara Micro ended before it was ready.");
                }
                // Asked after it was up, so that what is not there now will not be there.
                if (isUp && answer == NOT_FOUND) {
                    throw failed("Payara Micro is up, but the application could not be deployed.");
                }
                isUp = server.isUp();
                if (System.nanoTime() - said > SAID_EACH.toNanos()) {
                    said = System.nanoTime();
                    progress.accept("server:   still starting after %d min, log in %s"
                            .formatted(
                                    Duration.ofNanos(said - begin).toMinutes(),
                                    server.log().path()));
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while starting.", e);
        }
    }

    private StartFailed failed(String what) {
        return new StartFailed("%s The last lines of %s:%n%s"
                .formatted(what, server.log().path(), server.log().tail(LINES_SHOWN)));
    }

    private static int ask(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return NO_ANSWER;
        }
    }
}
