package org.xunzheng.domain.rule;

/**
 * Somebody else wrote, at this very moment, what may be there only once. Nobody changed what the caller saw: looking again
 * shows what is there now.
 */
public final class WrittenFirst extends StaleVersion {

    private static final long serialVersionUID = 1;

    public WrittenFirst(String what, Throwable cause) {
        super(what, cause);
    }
}
