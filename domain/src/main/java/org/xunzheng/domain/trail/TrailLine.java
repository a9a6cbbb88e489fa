package org.xunzheng.domain.trail;

import java.time.Instant;
import java.util.Map;

/** A trail entry as it is shown. */
public record TrailLine(
        Subject subject,
        int number,
        Action action,
        Instant at,
        String login,
        String name,
        String place,
        Map<String, String> facts) {}
