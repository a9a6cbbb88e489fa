package org.xunzheng.domain.rule;

/** There is no such thing, or the caller may not know that there is (REV-4). */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}
