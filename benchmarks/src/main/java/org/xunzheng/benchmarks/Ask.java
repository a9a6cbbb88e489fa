package org.xunzheng.benchmarks;

import java.util.Set;
import java.util.function.Function;
import org.xunzheng.domain.rule.Page;

/**
 * What is asked of a list.
 *
 * @param list the list, as people call it
 * @param asked the search, or empty for all of it
 * @param seats who asks
 * @param paged whether its later pages are asked for too
 * @param look the call: a page, or whatever else the caller gets to see
 */
record Ask(String list, String asked, Set<Seat> seats, boolean paged, Function<Turn, ?> look) {

    boolean isWhole() {
        return asked.isEmpty();
    }

    Page<?> page(Turn turn) {
        return (Page<?>) look.apply(turn);
    }
}
