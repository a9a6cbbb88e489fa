package org.xunzheng.persistence.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A file of lines, each ending with the SHA-256 over the one before it and itself: a line that is changed, put in or taken
 * out from between is noticed. Processes take turns by a lock on the file.
 */
final class ChainedFile {

    private static final int HASH_DIGITS = 64;
    private static final String BEGINNING = HexFormat.of().formatHex(new byte[HASH_DIGITS / 2]);
    private static final int BYTES_AT_ONCE = 1 << 20;

    /** The lock of a file counts for the whole process, so its threads take turns by one of these. */
    private static final Map<Path, Object> TURNS = new ConcurrentHashMap<>();

    private final Path path;
    private final Object turn;
    private FileChannel channel;
    private long position;
    private String hash = BEGINNING;
    private boolean broken;

    ChainedFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
        turn = TURNS.computeIfAbsent(this.path, any -> new Object());
    }

    boolean isBroken() {
        return broken;
    }

    /**
     * Reads what others appended, then appends.
     *
     * @param toTheDisk whether it has to be on the disk before this returns
     * @param read is handed each line that was not read or written before
     */
    void append(List<String> lines, boolean toTheDisk, Consumer<String> read) throws IOException {
        synchronized (turn) {
            if (channel == null) {
                channel = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            }
            FileLock lock = channel.lock();
            try {
                readOn(read);
                if (!lines.isEmpty()) {
                    write(lines);
                }
                if (toTheDisk) {
                    channel.force(false);
                }
            } finally {
                lock.release();
            }
        }
    }

    private void readOn(Consumer<String> read) throws IOException {
        if (channel.size() < position) {
            // Cut off: what was known stays known, and the chain goes on from what is left.
            broken = true;
            position = channel.size();
        }
        if (channel.size() == position) {
            return;
        }
        StringBuilder begun = new StringBuilder();
        long at = position;
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BYTES_AT_ONCE, Math.max(1, channel.size() - at)));
        while (channel.read(bytes.clear(), at) > 0) {
            at += bytes.position();
            begun.append(StandardCharsets.US_ASCII.decode(bytes.flip()));
            int end;
            while ((end = begun.indexOf("\n")) >= 0) {
                take(begun.substring(0, end), read);
                begun.delete(0, end + 1);
            }
        }
        position = at - begun.length();
        // A line without an end was being written when its process was killed; nobody writes now.
        channel.truncate(position);
    }

    private void take(String line, Consumer<String> read) {
        int cut = line.length() - HASH_DIGITS - 1;
        if (cut <= 0 || !line.endsWith(" " + following(line.substring(0, cut)))) {
            broken = true;
        }
        if (cut <= 0) {
            return;
        }
        hash = line.substring(cut + 1);
        try {
            read.accept(line.substring(0, cut));
        } catch (RuntimeException unreadable) {
            broken = true;
        }
    }

    private void write(List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            hash = following(line);
            text.append(line).append(' ').append(hash).append('\n');
        }
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text.toString());
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    private String following(String line) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
