package org.xunzheng.domain.attendance;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the records of a file: those read are those taken, those that were there already, and those in quarantine.
 *
 * @param read all
 * @param there were brought before
 * @param taken count for a lesson
 * @param changed of those, how many an administrator changed
 * @param quarantined by the reason
 */
public record Tally(int read, int there, int taken, int changed, Map<Flaw, Integer> quarantined) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, Map.of());

    public Tally {
        quarantined = quarantined.isEmpty() ? Map.of() : Map.copyOf(quarantined);
        if (read
                != there
                        + taken
                        + quarantined.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()) {
            throw new IllegalArgumentException("records are lost: " + read + " read, " + there + " there, " + taken
                    + " taken, " + quarantined + " in quarantine");
        }
    }

    /** Both together. */
    public Tally and(Tally other) {
        Map<Flaw, Integer> both = new EnumMap<>(Flaw.class);
        both.putAll(quarantined);
        other.quarantined.forEach((flaw, records) -> both.merge(flaw, records, Integer::sum));
        return new Tally(read + other.read, there + other.there, taken + other.taken, changed + other.changed, both);
    }

    public int suspect() {
        return quarantined.values().stream().mapToInt(Integer::intValue).sum();
    }
}
