package org.xunzheng.launcher;

/** The system cannot start; the message tells the person at the terminal why, and what to do. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
