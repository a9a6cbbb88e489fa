package org.xunzheng.domain.file;

/** A file that was kept is gone from the store, or its content was changed behind the system's back. */
public class DamagedFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DamagedFile(String message) {
        super(message);
    }
}
