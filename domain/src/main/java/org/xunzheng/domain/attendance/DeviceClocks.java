package org.xunzheng.domain.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xunzheng.domain.rule.Clause;

/**
 * Finds records that a device wrote while its clock was set back: devices write in the order of time, so a record that lies behind
 * an earlier one was given another time. A few minutes are what setting a clock right takes. A file that somebody sorted by person has
 * no such order; one has it once a person comes again behind others.
 */
@Clause("TRN-1")
final class DeviceClocks {

    private static final Duration SET_RIGHT = Duration.ofMinutes(10);

    private final Map<String, Clock> clocks = new HashMap<>();

    /** How far a device has come. */
    private static final class Clock {

        private final Set<String> gone = new HashSet<>();
        private LocalDateTime latest = LocalDateTime.MIN;
        private String person = "";
        private boolean inOrder;

        boolean isBehind(String next, LocalDateTime at) {
            if (!next.equals(person)) {
                gone.add(person);
                inOrder |= gone.contains(next);
                person = next;
            }
            if (inOrder && at.isBefore(latest)) {
                return at.isBefore(latest.minus(SET_RIGHT));
            }
            latest = at;
            return false;
        }
    }

    /** The record, flawed if the clock of its device had been later before. */
    RawRecord look(RawRecord raw) {
        if (raw.flaw().isPresent() || raw.at().isEmpty()) {
            return raw;
        }
        Clock clock = clocks.computeIfAbsent(raw.device(), device -> new Clock());
        return clock.isBehind(raw.person(), raw.at().get()) ? raw.flawed(Flaw.CLOCK_SET_BACK) : raw;
    }
}
