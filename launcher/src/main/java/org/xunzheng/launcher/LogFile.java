package org.xunzheng.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log of one start; those of the starts before are kept as {@code .1} to {@code .5}. */
record LogFile(Path path) {

    private static final int KEPT = 5;

    /** Moves the earlier logs one number on and begins an empty one. */
    static LogFile begin(Path path) throws IOException {
        for (var number = KEPT; number >= 1; number--) {
            var younger = number == 1 ? path : numbered(path, number - 1);
            if (Files.exists(younger)) {
                Files.move(younger, numbered(path, number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createFile(path);
        return new LogFile(path);
    }

    /** The last lines, to show why a start failed. */
    String tail(int lines) {
        var all = text().lines().toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    boolean contains(String words) {
        return text().contains(words);
    }

    /** Not by {@code readString}: another program writes here, and may have written bytes that are no UTF-8. */
    private String text() {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path numbered(Path path, int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
