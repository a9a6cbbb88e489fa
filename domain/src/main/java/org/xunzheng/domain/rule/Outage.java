package org.xunzheng.domain.rule;

/** Knows by what was thrown that the database is away. */
public interface Outage {

    /** Whether this is behind it: {@link Unavailable}, or what a lost connection makes a transaction's end throw. */
    boolean isBehind(Throwable thrown);
}
