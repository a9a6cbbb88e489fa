package org.xunzheng.domain.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file may be, told by its content and never by its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** 版式文档（GB/T 33190）. */
    OFD("application/ofd", "ofd");

    private static final int LONGEST_BEGINNING = 8;

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** The kind of this file; empty if it is none that is taken. Only its beginning and its directory are read. */
    public static Optional<FileKind> of(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer first = ByteBuffer.allocate(LONGEST_BEGINNING);
            channel.read(first, 0);
            byte[] content = Arrays.copyOf(first.array(), first.position());
            if (begins(content, '%', 'P', 'D', 'F', '-')) {
                return Optional.of(PDF);
            }
            if (begins(content, 0xFF, 0xD8, 0xFF)) {
                return Optional.of(JPEG);
            }
            if (begins(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
                return Optional.of(PNG);
            }
            return begins(content, 'P', 'K', 3, 4) ? packaged(PackageParts.of(channel)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] content, int... first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** What a ZIP package is, by its parts. One with macros in it is none of them. */
    private static Optional<FileKind> packaged(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (names.contains("OFD.xml")) {
            return Optional.of(OFD);
        }
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return names.contains("xl/workbook.xml")
                ? Optional.of(XLSX)
                : names.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
    }

    /** Their names, as a reader is told what is taken. */
    static String all() {
        return String.join("、", Arrays.stream(values()).map(kind -> kind.name()).toList());
    }
}
