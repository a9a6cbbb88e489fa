package org.xunzheng.domain.draw;

/** Where a draw stands. */
public enum DrawState {
    ANNOUNCED,
    DRAWN,
    CANCELLED
}
