package org.xunzheng.domain.regionchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Clause;

/**
 * A change of a city's regions or of their codes (地区代码调整, SER-3).
 *
 * @param city whose region it lies in
 * @param authority what is changed; of an addition, what came of it
 * @param county the last two digits of the serial region; 00 shares the city's own
 * @param wantedFrom the day from which it was proposed
 * @param countsFrom the day from which it counts, once it is in force
 */
@Clause("SER-3")
public record RegionChange(
        UUID id,
        UUID city,
        Kind kind,
        Optional<UUID> authority,
        Optional<Level> level,
        String regionName,
        String bureauName,
        Optional<String> gbCode,
        Optional<String> county,
        LocalDate wantedFrom,
        String reason,
        UUID enteredBy,
        Instant enteredAt,
        Optional<LocalDate> countsFrom) {

    /** What is done. */
    public enum Kind {
        /** A county or zone is there that was not. */
        ADD,
        /** A region gets a code, or another one. */
        CODE,
        /** Region and bureau have other names. */
        RENAME,
        /** The code ends: nobody gets an institution code under it any more. */
        END
    }

    public RegionChange {
        Objects.requireNonNull(id);
        Objects.requireNonNull(city);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(regionName);
        Objects.requireNonNull(bureauName);
        Objects.requireNonNull(wantedFrom);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(enteredBy);
    }
}
