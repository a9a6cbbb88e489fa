package org.xunzheng.persistence.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.file.FileScan;

/** Asks ClamAV's daemon over TCP, by its command INSTREAM: chunks, each after its length, and an empty one at the end. */
final class ClamdScan implements FileScan {

    private static final Logger LOG = Logger.getLogger(ClamdScan.class.getName());
    private static final int CHUNK = 64 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LONGEST_ANSWER = 4_096;

    /** Who comes while so many files are looked at is told that the scanner does not answer, and waits for nothing. */
    private static final int MOST_AT_ONCE = 4;

    private final String host;
    private final int port;
    private final Duration longest;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    ClamdScan(String host, int port) {
        this(host, port, LONGEST);
    }

    /** @param longest after which time a scan is given up, whatever it waits for */
    ClamdScan(String host, int port, Duration longest) {
        this.host = host;
        this.port = port;
        this.longest = longest;
    }

    @Override
    public Finding scan(Path file) {
        if (!free.tryAcquire()) {
            LOG.log(Level.WARNING, "the virus scanner at {0} has too much to do", host + ":" + port);
            return Finding.UNKNOWN;
        }
        try (Socket socket = new Socket()) {
            // A socket that is closed ends whatever waits for it, writing as well, which no timeout of a socket does.
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    () -> close(socket), CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
            try (InputStream content = Files.newInputStream(file)) {
                socket.connect(new InetSocketAddress(host, port), Math.toIntExact(longest.toMillis()));
                return finding(ask(socket, content));
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "the virus scanner at " + host + ":" + port + " does not answer");
            return Finding.UNKNOWN;
        } finally {
            free.release();
        }
    }

    private static String ask(Socket socket, InputStream content) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        for (int length = content.read(chunk); length > 0; length = content.read(chunk)) {
            out.writeInt(length);
            out.write(chunk, 0, length);
        }
        out.writeInt(0);
        out.flush();
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "a connection to the virus scanner does not close", e);
        }
    }

    private static Finding finding(String answer) {
        if (answer.endsWith("OK")) {
            return Finding.CLEAN;
        }
        if (answer.endsWith("FOUND")) {
            return Finding.INFECTED;
        }
        LOG.log(Level.WARNING, "the virus scanner answers {0}", answer);
        return Finding.UNKNOWN;
    }
}
