package org.xunzheng.domain.rule;

/** The database does not answer at the moment. Whether a step that was under way took effect cannot be known. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unavailable(Throwable cause) {
        super("the database does not answer", cause);
    }
}
