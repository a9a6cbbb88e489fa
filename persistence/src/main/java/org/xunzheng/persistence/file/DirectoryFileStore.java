package org.xunzheng.persistence.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.xunzheng.domain.file.DamagedFile;
import org.xunzheng.domain.file.FileStore;

/**
 * Files in a directory, each under the hash of its content. A file is written under another name, brought to the disk and
 * then renamed, so that under a hash there is the whole content or nothing.
 */
@ApplicationScoped
public class DirectoryFileStore implements FileStore {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int PORTION = 64 * 1024;

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
    public String keep(Path content) {
        try {
            String hash = hash(content);
            Path file = path(hash);
            if (Files.exists(file) && hash(file).equals(hash)) {
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

    private static void write(Path content, Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Nobody runs or reads it but the server.
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel from = FileChannel.open(content, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = from.size();
            for (long at = 0; at < size; ) {
                at += from.transferTo(at, size - at, to);
            }
            to.force(true);
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
    public Path find(String hash) {
        Path file = path(hash);
        try {
            if (!hash(file).equals(hash)) {
                throw new DamagedFile("the file " + hash + " was changed in the file store");
            }
            return file;
        } catch (NoSuchFileException e) {
            throw new DamagedFile("the file " + hash + " is gone from the file store");
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

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] portion = new byte[PORTION];
            for (int length = in.read(portion); length >= 0; length = in.read(portion)) {
                digest.update(portion, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
