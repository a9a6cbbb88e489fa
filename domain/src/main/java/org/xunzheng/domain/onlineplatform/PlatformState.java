package org.xunzheng.domain.onlineplatform;

/** How a platform stands. */
public enum PlatformState {
    PROPOSED,
    RETURNED,
    ADMITTED,
    ENDED
}
