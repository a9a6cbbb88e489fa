package org.xunzheng.domain.ledger;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days that have a head with the leaves of its trees. The first head covers everything before it as well; so does the one
 * that follows heads which were lost and put back.
 */
record ClosedDays(NavigableSet<LocalDate> days) {

    static ClosedDays of(Heads heads) {
        return new ClosedDays(heads.all().stream()
                .filter(head -> !head.putBack())
                .map(LedgerHead::day)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The day of the first head that has to know what was issued on this day; empty if there is none yet. */
    Optional<LocalDate> firstHeadFor(LocalDate day) {
        return Optional.ofNullable(days.ceiling(day));
    }
}
