package org.xunzheng.domain.file;

/** Where the content of files lies, each once, by the hash of its content. */
public interface FileStore {

    /** The largest file that is taken, in bytes. */
    long largest();

    /**
     * Keeps the content for good before it returns. The same content is kept once; content that no row names is harmless.
     *
     * @return its SHA-256, 64 hexadecimal digits
     */
    String keep(byte[] content);

    /**
     * The content of this hash.
     *
     * @throws IllegalStateException if it is gone or was changed
     */
    byte[] read(String hash);
}
