package org.xunzheng.domain.onlineplatform;

/** How an admitted platform stands. */
public enum PlatformState {
    ADMITTED,
    ENDED
}
