package org.xunzheng.domain.file;

import java.nio.file.Path;

/** Looks for harm in what people bring, before it is kept. */
public interface FileScan {

    /** What was found. */
    enum Finding {
        CLEAN,
        INFECTED,
        /** The scanner does not answer; then nothing is taken. */
        UNKNOWN
    }

    /** Looks at the file; answers in bounded time, whatever the scanner does. */
    Finding scan(Path file);
}
