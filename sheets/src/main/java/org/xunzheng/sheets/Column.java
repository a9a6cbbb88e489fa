package org.xunzheng.sheets;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A column that a table should have.
 *
 * @param key by which the program asks for it
 * @param names headings it is known by, the proper one first
 */
public record Column(String key, boolean required, List<String> names) {

    public Column {
        requireNonNull(key, "key");
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a column without a name: " + key);
        }
    }

    public static Column required(String key, String... names) {
        return new Column(key, true, List.of(names));
    }

    public static Column optional(String key, String... names) {
        return new Column(key, false, List.of(names));
    }

    /** The proper heading. */
    public String name() {
        return names.get(0);
    }
}
