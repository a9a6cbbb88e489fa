package org.xunzheng.domain.account;

/** The caller's posts do not allow this step. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotPermitted(String message) {
        super(message);
    }
}
