package org.xunzheng.persistence.sql;

import java.util.Collection;
import java.util.function.Function;

/**
 * One column of many rows, bound as an array, so that a set of rows is written by one statement ({@code unnest}).
 *
 * @param type the element type in PostgreSQL
 */
public record Column(String type, Object[] values) {

    public static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    /** A column of bytes; the driver wants to see that they are. */
    public static <T> Column ofBytes(Collection<T> rows, Function<T, byte[]> value) {
        return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
