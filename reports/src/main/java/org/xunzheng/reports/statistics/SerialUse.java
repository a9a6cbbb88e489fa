package org.xunzheng.reports.statistics;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The figures of one report on the use of serials.
 *
 * @param producedAt when the figures were read, in Asia/Shanghai
 */
public record SerialUse(List<Line> lines, LocalDateTime producedAt) {

    public SerialUse {
        lines = List.copyOf(lines);
        requireNonNull(producedAt, "producedAt");
    }

    /**
     * One run of numbers.
     *
     * @param run twelve characters: region, institution code, year
     * @param opening the number that it began after, 0 if it began at 1
     * @param last the last number taken
     * @param certificates how many there are
     * @param remaining how many numbers it has left
     * @param gaps numbers taken without a certificate: must be 0
     * @param doubles certificates with the number of another: must be 0
     */
    public record Line(
            String run,
            String institution,
            String authority,
            int opening,
            int last,
            int certificates,
            int remaining,
            int gaps,
            int doubles) {}
}
