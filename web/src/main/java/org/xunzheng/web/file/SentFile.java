package org.xunzheng.web.file;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunzheng.domain.file.AttachFile.Brought;

/** A file that a page's form sends, on the disk for as long as it is looked at. */
public final class SentFile implements AutoCloseable {

    private static final int PORTION = 64 * 1024;

    private final Path content;
    private final Brought brought;

    private SentFile(Path content, Brought brought) {
        this.content = content;
        this.brought = brought;
    }

    /**
     * Takes it from the form.
     *
     * @param part null if none was chosen
     * @param largest how many bytes are taken; no more of it is kept than shows that it is larger
     */
    public static SentFile of(String item, Part part, long largest) throws IOException {
        if (part == null) {
            return new SentFile(null, new Brought(item, "", null));
        }
        Path content = Files.createTempFile("xunzheng", ".sent");
        try (InputStream in = part.getInputStream();
                OutputStream out = Files.newOutputStream(content)) {
            copy(in, out, largest + 1);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(content);
            throw e;
        }
        return new SentFile(content, new Brought(item, part.getSubmittedFileName(), content));
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] portion = new byte[PORTION];
        long left = most;
        for (int length = in.read(portion); length >= 0 && left > 0; length = in.read(portion)) {
            out.write(portion, 0, (int) Math.min(length, left));
            left -= length;
        }
    }

    public Brought brought() {
        return brought;
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            Files.deleteIfExists(content);
        }
    }
}
