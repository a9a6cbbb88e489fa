package org.xunzheng.it.server;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day that the system is in, wherever the test runs: in the evening of Europe it is tomorrow. */
public final class China {

    private China() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
