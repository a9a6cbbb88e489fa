package org.xunzheng.persistence.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.file.FileStore;

/**
 * Files in a directory, each under the hash of its content. A file is written under another name, brought to the disk and
 * then renamed, so that under a hash there is the whole content or nothing.
 */
@ApplicationScoped
public class DirectoryFileStore implements FileStore {

    private static final long MEGABYTE = 1024 * 1024;

    private String directory;
    private long largest;

    /** For the container. */
    protected DirectoryFileStore() {}

    /** Outside a container. */
    public DirectoryFileStore(Path directory, long largestMegabytes) {
        setUp(Optional.of(directory.toString()), largestMegabytes);
    }

    @Inject
    void setUp(
            @ConfigProperty(name = "xunzheng.files") Optional<String> files,
            @ConfigProperty(name = "xunzheng.files.largest", defaultValue = "20") long largestMegabytes) {
        directory = files.orElse("");
        largest = largestMegabytes * MEGABYTE;
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public String keep(byte[] content) {
        String hash = hash(content);
        Path file = path(hash);
        try {
            if (Files.exists(file) && Files.size(file) == content.length) {
                return hash;
            }
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "new-", ".part");
            try {
                write(content, written);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            bringToDisk(file.getParent());
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException("the file store " + directory + " does not take a file", e);
        }
    }

    private static void write(byte[] content, Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Nobody runs or reads it but the server.
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A new name is on the disk once its directory is; where directories cannot be opened, the system sees to it. */
    private static void bringToDisk(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    @Override
    public byte[] read(String hash) {
        try {
            byte[] content = Files.readAllBytes(path(hash));
            if (!hash(content).equals(hash)) {
                throw new IllegalStateException("the file " + hash + " was changed in the file store");
            }
            return content;
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("the file " + hash + " is gone from the file store", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two levels of folders keep each of them small. */
    private Path path(String hash) {
        if (directory.isBlank()) {
            throw new IllegalStateException(
                    "xunzheng.files (XUNZHENG_FILES) is not set: it names the directory of attached files,"
                            + " see docs/operations.md");
        }
        return Path.of(directory)
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
