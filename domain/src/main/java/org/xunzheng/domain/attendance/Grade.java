package org.xunzheng.domain.attendance;

/** How well a record proves that somebody was there (证据等级), the best first. */
public enum Grade {
    /** A face or a finger at a device. */
    BIOMETRIC,
    /** A platform that checked faces. */
    PLATFORM,
    /** A card, a code, a password, a telephone: it could be in another hand. */
    TOKEN,
    /** A roll, or a record that an administrator changed. */
    BY_HAND
}
