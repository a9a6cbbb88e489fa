package org.xunzheng.persistence.sql;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One column of many rows, bound as an array, so that a set of rows is written by one statement ({@code unnest}).
 *
 * @param type the element type in PostgreSQL
 */
public record Column(String type, Object[] values) {

    /** A column; texts and numbers as such, since the driver sends them in binary then. */
    public static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
        Stream<?> values = rows.stream().map(value);
        return new Column(
                type,
                switch (type) {
                    case "text" -> values.toArray(String[]::new);
                    case "integer" -> values.toArray(Integer[]::new);
                    default -> values.toArray();
                });
    }

    /** A column of bytes; the driver wants to see that they are. */
    public static <T> Column ofBytes(Collection<T> rows, Function<T, byte[]> value) {
        return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
