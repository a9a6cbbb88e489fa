package org.xunzheng.web.sheet;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.xunzheng.web.rest.LargeFiles;

/**
 * The file that a page is about, from its choice to its confirmation; nothing else of it is kept in between. It lies on the
 * disk of the node, since sessions that hold files would fill the memory; on another node it has to be chosen again.
 */
@Named
@ViewScoped
public class Upload implements Serializable {

    private static final long serialVersionUID = 2;

    @Inject
    private LargeFiles largeFiles;

    private String name;
    private File content;

    /** Takes a chosen file in place of the one before. */
    public void take(Part part) throws IOException {
        forget();
        Path file = Files.createTempFile("xunzheng", ".upload");
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        name = part.getSubmittedFileName();
        content = file.toFile();
    }

    @PreDestroy
    public void forget() {
        try {
            if (content != null) {
                Files.deleteIfExists(content.toPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            name = null;
            content = null;
        }
    }

    public boolean isThere() {
        return content != null && content.exists();
    }

    public String getName() {
        return name;
    }

    /** The right to read it into the memory. */
    public LargeFiles.Turn turn() {
        return largeFiles.turn();
    }

    /** Where it lies. */
    public Path path() {
        return content.toPath();
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(content.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
