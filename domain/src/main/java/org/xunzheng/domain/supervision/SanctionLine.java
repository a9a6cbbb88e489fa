package org.xunzheng.domain.supervision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A measure as a list shows it.
 *
 * @param id that of the matter by which it was taken
 * @param institution the name
 * @param className of the class that it is about, if it is about one
 * @param authority which took it
 * @param place its path, by whose documents it was taken
 * @param from the first day on which it counts
 * @param deadline of a rectification
 * @param until the last day on which it counts, if it ends by itself
 * @param endedOn the day from which it counts no more, once it was lifted
 */
public record SanctionLine(
        UUID id,
        UUID institutionId,
        String institution,
        Measure measure,
        Optional<String> className,
        Ground ground,
        String authority,
        String place,
        LocalDate from,
        Optional<LocalDate> deadline,
        Optional<LocalDate> until,
        Optional<LocalDate> endedOn,
        SanctionState state) {

    /** Document and article of the ground, as they count where the measure was taken. */
    public String basis() {
        return ground.citedAt(place);
    }
}
