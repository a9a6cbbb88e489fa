package org.xunzheng.domain.rule;

import java.time.Duration;

/** There is too much of this to do at the moment. Nothing was done, and trying again after a while is safe. */
public class Busy extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    /** @param wait after which it is worth trying again */
    public Busy(String what, Duration wait) {
        super(what);
        this.wait = wait;
    }

    public Duration getWait() {
        return wait;
    }
}
