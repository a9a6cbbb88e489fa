package org.xunzheng.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.xunzheng.launcher.EmptyFolder;

/** The server distributions as Maven has unpacked them. */
final class Unpacked {

    private Unpacked() {}

    /** The home of the server. */
    static Path server(String name) throws IOException {
        try (var folders = Files.list(Build.output().resolve("servers").resolve(name))) {
            return folders.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + name + ": run Maven with -P servers"));
        }
    }

    /** Takes the folder back to how it was unpacked, so that a run does not meet the leavings of the run before. */
    static void restore(Path folder) throws IOException {
        var original = folder.resolveSibling(folder.getFileName() + ".original");
        if (Files.notExists(original)) {
            copy(folder, original);
        } else {
            copy(original, EmptyFolder.at(folder));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
