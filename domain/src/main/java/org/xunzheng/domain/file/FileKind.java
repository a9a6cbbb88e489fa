package org.xunzheng.domain.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file may be, told by its content and never by its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** 版式文档（GB/T 33190）. */
    OFD("application/ofd", "ofd");

    /** A package of these kinds has a few hundred parts at most; one with more is read no further. */
    private static final int MOST_ENTRIES = 10_000;

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

    /** The kind of this content; empty if it is none that is taken. */
    public static Optional<FileKind> of(byte[] content) {
        if (begins(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        return begins(content, 'P', 'K', 3, 4) ? packaged(content) : Optional.empty();
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
    private static Optional<FileKind> packaged(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (names.size() > MOST_ENTRIES) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
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
