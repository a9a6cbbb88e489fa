package org.xunzheng.domain.rule;

/** One of an open set that is told apart by its name, as constants are. */
public interface Constant {

    /** In capitals, with underscores. */
    String name();
}
