package org.xunzheng.domain.matter;

/** How a matter stands. */
public enum MatterState {
    /** Its levels of review are being taken. */
    OPEN,
    /** It came back, to be changed and handed in again. */
    RETURNED,
    /** Who entered it took it back before anybody decided. */
    WITHDRAWN,
    /** Refused for good. */
    REJECTED,
    /** Every level approved it. */
    IN_FORCE,
    /** It was in force and is no more. */
    ENDED;

    /** Whether it waits to be changed and handed in again. */
    public boolean isBack() {
        return this == RETURNED || this == WITHDRAWN;
    }
}
