package org.xunzheng.domain.rule;

/** Somebody else changed the matter since it was looked at; looking again and repeating is safe. */
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaleVersion(String what) {
        super(what);
    }

    public StaleVersion(String what, Throwable cause) {
        super(what, cause);
    }
}
