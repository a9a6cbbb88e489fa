package org.xunzheng.domain.person;

import java.util.Objects;

/** A person's telephone number as it was given. Personal data: {@link #toString} masks it, only {@link #whole} tells it. */
public record PhoneNumber(String whole) {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    public PhoneNumber {
        Objects.requireNonNull(whole);
    }

    /** The one mask of the system: the first three and the last two characters stay; of a short one nothing does. */
    public String masked() {
        int hidden = whole.length() - SHOWN_FIRST - SHOWN_LAST;
        return hidden < 2
                ? "*".repeat(whole.length())
                : whole.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + whole.substring(whole.length() - SHOWN_LAST);
    }

    @Override
    public String toString() {
        return masked();
    }
}
