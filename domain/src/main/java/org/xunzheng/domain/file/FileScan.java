package org.xunzheng.domain.file;

/** Looks for harm in what people bring, before it is kept. */
public interface FileScan {

    /** What was found. */
    enum Finding {
        CLEAN,
        INFECTED,
        /** The scanner does not answer; then nothing is taken. */
        UNKNOWN
    }

    Finding scan(byte[] content);
}
