package org.xunzheng.domain.rule;

/** A part of a list was asked for by a key that no page of that list gave. */
public class NoSuchPart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchPart(String key, Throwable cause) {
        super("no part of the list begins at " + key, cause);
    }
}
