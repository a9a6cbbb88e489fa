package org.xunzheng.persistence.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.file.DamagedFile;
import org.xunzheng.domain.job.JobFiles;

/**
 * A folder for each job, below {@code jobs} in the directory of attached files, which every node sees. A file is written under
 * another name, brought to the disk and then renamed. Nobody but the server reads it.
 */
@ApplicationScoped
public class DirectoryJobFiles implements JobFiles {

    private static final String JOBS = "jobs";
    private static final String BEING_WRITTEN = ".part";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Optional<Path> directory;

    /** For the container. */
    protected DirectoryJobFiles() {}

    /** Outside a container. */
    public DirectoryJobFiles(Path files) {
        setUp(Optional.of(files.toString()));
    }

    @Inject
    void setUp(@ConfigProperty(name = "xunzheng.files") Optional<String> files) {
        directory = files.filter(name -> !name.isBlank()).map(name -> Path.of(name, JOBS));
    }

    private Path folder(UUID job) {
        return directory
                .orElseThrow(() -> new IllegalStateException("xunzheng.files (XUNZHENG_FILES) is not set: it names the"
                        + " directory of files, see docs/operations.md"))
                .resolve(job.toString());
    }

    @Override
    public void keep(UUID job, String name, Writer writer) {
        try {
            Path folder = Files.createDirectories(folder(job));
            // Made so that its owner alone reads it, where the system knows owners.
            Path written = Files.createTempFile(folder, "new-", BEING_WRITTEN);
            try {
                write(written, writer);
                Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of job " + job + " could not be written", e);
        }
    }

    private static void write(Path file, Writer writer) throws IOException {
        try (FileOutputStream disk = new FileOutputStream(file.toFile());
                OutputStream out = new BufferedOutputStream(disk)) {
            writer.write(out);
            out.flush();
            disk.getChannel().force(true);
        }
    }

    @Override
    public Path find(UUID job, String name) {
        Path file = folder(job).resolve(name);
        if (!Files.exists(file)) {
            throw new DamagedFile("the file " + name + " of job " + job + " is gone");
        }
        return file;
    }

    @Override
    public List<String> names(UUID job) {
        return listed(folder(job)).stream()
                .filter(name -> !name.endsWith(BEING_WRITTEN))
                .sorted()
                .toList();
    }

    @Override
    public void remove(UUID job, String name) {
        remove(folder(job).resolve(name));
    }

    @Override
    public void remove(UUID job) {
        Path folder = folder(job);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(DirectoryJobFiles::remove);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<UUID> jobs() {
        return directory.map(DirectoryJobFiles::listed).orElse(Set.of()).stream()
                .filter(name -> UUID_TEXT.matcher(name).matches())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static Set<String> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (NoSuchFileException nothingYet) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
