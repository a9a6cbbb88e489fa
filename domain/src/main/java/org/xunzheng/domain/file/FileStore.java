package org.xunzheng.domain.file;

import java.nio.file.Path;

/** Where the content of files lies, each once, by the hash of its content. */
public interface FileStore {

    /** The largest file that is taken, in bytes. */
    long largest();

    /**
     * Keeps a copy of the file for good before it returns. The same content is kept once; content that no row names is
     * harmless.
     *
     * @return its SHA-256, 64 hexadecimal digits
     */
    String keep(Path file);

    /**
     * The file with the content of this hash, which was looked at.
     *
     * @throws DamagedFile if it is gone or was changed
     */
    Path find(String hash);
}
