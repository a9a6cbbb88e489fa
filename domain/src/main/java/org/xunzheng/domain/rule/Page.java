package org.xunzheng.domain.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has: exact up to {@link #COUNTED}, one more beyond; {@link #NOT_COUNTED} where it
 *     was not asked for
 * @param next where the next part begins; empty at the end of the list
 */
public record Page<T>(List<T> rows, long total, Optional<String> next) {

    /** Lists are counted so far; beyond, there are more than that. */
    public static final int COUNTED = 10_000;

    public static final long NOT_COUNTED = -1;

    public Page {
        rows = List.copyOf(rows);
        Objects.requireNonNull(next);
    }

    /** Whether the list has more rows than are counted. */
    public boolean isMore() {
        return total > COUNTED;
    }

    /**
     * Which part is asked for.
     *
     * @param first the first row, counted from 0 where the list begins or behind {@code after}; at most {@link #COUNTED}
     * @param size how many rows at most, 1 to 10,000
     * @param after where the part begins, as the page before said it
     * @param counted whether the total is wanted
     */
    public record Part(int first, int size, Optional<String> after, boolean counted) {

        public Part {
            if (first < 0 || size < 1 || size > 10_000) {
                throw new IllegalArgumentException("no such part of a list: " + first + " + " + size);
            }
            Objects.requireNonNull(after);
        }

        /** A part that is told by its first row, with the total. */
        public Part(int first, int size) {
            this(first, size, Optional.empty(), true);
        }

        /** A part that is told by its first row, without the total. */
        public static Part at(int first, int size) {
            return new Part(first, size, Optional.empty(), false);
        }

        /** The first part, without the total. */
        public static Part beginning(int size) {
            return new Part(0, size, Optional.empty(), false);
        }

        /** The part that begins where another one ended, without the total. */
        public static Part after(String key, int size) {
            return new Part(0, size, Optional.of(key), false);
        }

        /** This part of a list that is whole in the memory. */
        public <T> Page<T> of(List<T> whole) {
            int begin = first + after.map(KeyOfPart::row).orElse(0);
            return new Page<>(
                    whole.stream().skip(begin).limit(size).toList(),
                    whole.size(),
                    begin + size < whole.size() ? Optional.of(KeyOfPart.of(begin + size)) : Optional.empty());
        }
    }

    /** Where a part of a list in the memory begins: at its row. */
    private static final class KeyOfPart {

        static String of(int row) {
            return Integer.toString(row);
        }

        static int row(String key) {
            try {
                return Math.max(0, Integer.parseInt(key));
            } catch (NumberFormatException e) {
                throw new NoSuchPart(key, e);
            }
        }
    }
}
