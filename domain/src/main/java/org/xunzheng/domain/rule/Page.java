package org.xunzheng.domain.rule;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Which part is asked for.
     *
     * @param first the first row, counted from 0
     * @param size how many rows at most, 1 to 10,000
     */
    public record Part(int first, int size) {

        public Part {
            if (first < 0 || size < 1 || size > 10_000) {
                throw new IllegalArgumentException("no such part of a list: " + first + " + " + size);
            }
        }

        /** This part of a list that is whole in the memory. */
        public <T> Page<T> of(List<T> whole) {
            return new Page<>(whole.stream().skip(first).limit(size).toList(), whole.size());
        }
    }
}
