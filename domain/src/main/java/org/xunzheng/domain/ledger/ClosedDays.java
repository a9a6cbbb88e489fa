package org.xunzheng.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that have a head, one after the other without a gap; none before the first day was closed.
 *
 * @param first the day of the first head, which covers everything before it as well
 * @param last the day of the newest
 */
record ClosedDays(Optional<LocalDate> first, Optional<LocalDate> last) {

    static ClosedDays of(Heads heads) {
        return new ClosedDays(
                heads.firstSince(LocalDate.EPOCH).map(LedgerHead::day),
                heads.last().map(LedgerHead::day));
    }

    /** The day of the head that has to know what was issued on this day; empty if the day is not closed. */
    Optional<LocalDate> firstHeadFor(LocalDate day) {
        return last.filter(newest -> !newest.isBefore(day))
                .flatMap(newest -> first)
                .map(oldest -> oldest.isAfter(day) ? oldest : day);
    }
}
