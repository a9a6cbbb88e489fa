package org.xunzheng.benchmarks;

import java.util.Optional;
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
 * @param plain the same rows by their keys, to compare with
 */
record Ask(String list, String asked, Set<Seat> seats, boolean paged, Function<Turn, ?> look, Optional<Plain> plain) {

    /**
     * A query of rows by their keys.
     *
     * @param query with an array of keys to bind
     * @param type of the keys
     * @param key the key of a row of the page
     */
    record Plain(String query, String type, Function<Object, ?> key) {}

    boolean isWhole() {
        return asked.isEmpty();
    }

    Page<?> page(Turn turn) {
        return (Page<?>) look.apply(turn);
    }
}
