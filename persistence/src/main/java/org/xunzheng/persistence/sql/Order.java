package org.xunzheng.persistence.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xunzheng.domain.rule.NoSuchPart;

/**
 * In which order a list lies: by keys that no two rows share all of, none of them null. A page ends at the keys of its last row,
 * and the next one begins behind them.
 */
public final class Order {

    private final List<Key> keys;

    private Order(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** By the first key, rows with the same one by the second, and so on. */
    public static Order by(Key... keys) {
        return new Order(List.of(keys));
    }

    /** A text, or anything that is compared as one. */
    public static Key text(String expression) {
        return new Key(expression, "(%s)::text", "?", text -> text, false);
    }

    /** A text of always the same length, which is compared as such. */
    public static Key code(String expression) {
        return new Key(expression, "(%s)::text", "?::bpchar", text -> text, false);
    }

    public static Key number(String expression) {
        return new Key(expression, "(%s)::text", "?", Long::valueOf, false);
    }

    public static Key day(String expression) {
        return new Key(expression, "(%s)::text", "?", LocalDate::parse, false);
    }

    public static Key id(String expression) {
        return new Key(expression, "(%s)::text", "?", UUID::fromString, false);
    }

    public static Key moment(String expression) {
        return new Key(
                expression,
                "to_char((%s) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
                "?",
                Instant::parse,
                false);
    }

    /**
     * What a list lies by.
     *
     * @param expression in SQL
     * @param written how the key is written as text, in SQL
     * @param bound how it is bound again
     * @param read how what is bound is read from the text
     */
    public record Key(String expression, String written, String bound, Function<String, Object> read, boolean falling) {

        /** The same, the largest first. */
        public Key desc() {
            return new Key(expression, written, bound, read, true);
        }

        private Key backwards() {
            return new Key(expression, written, bound, read, !falling);
        }

        private Key as(String other) {
            return new Key(other, written, bound, read, falling);
        }

        private String sorted() {
            return expression + (falling ? " desc" : "");
        }
    }

    /** The same list from its end. */
    public Order backwards() {
        return new Order(keys.stream().map(Key::backwards).toList());
    }

    /** The same keys, read from columns k1, k2 … of a query that has them. */
    Order of(String alias) {
        return new Order(IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).as(alias + ".k" + (i + 1)))
                .toList());
    }

    /** The keys as columns k1, k2 …. */
    String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).expression() + " as k" + (i + 1))
                .collect(Collectors.joining(", "));
    }

    String clause() {
        return "order by " + keys.stream().map(Key::sorted).collect(Collectors.joining(", "));
    }

    /** The keys as one column page_key. */
    String written() {
        return "array["
                + keys.stream()
                        .map(key -> key.written().formatted(key.expression()))
                        .collect(Collectors.joining(", "))
                + "] as page_key";
    }

    /** Where the page behind a row begins, for {@link #after}. */
    static String key(Array written) throws SQLException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", (String[]) written.getArray()).getBytes(StandardCharsets.UTF_8));
    }

    /** Narrows to what lies behind a key. */
    Statement after(String key) {
        List<Object> values = read(key);
        Key first = keys.get(0);
        // By itself, for an index that has no more than it.
        Statement statement = Statement.of(
                "and " + first.expression() + (first.falling() ? " <= " : " >= ") + first.bound(), values.get(0));
        if (keys.stream().map(Key::falling).distinct().count() == 1) {
            return statement.and(
                    "and (" + joined(Key::expression) + ") " + (first.falling() ? "<" : ">") + " (" + joined(Key::bound)
                            + ")",
                    values.toArray());
        }
        statement.and("and (false");
        for (int i = 0; i < keys.size(); i++) {
            statement.and("or (true");
            for (int before = 0; before < i; before++) {
                Key same = keys.get(before);
                statement.and("and " + same.expression() + " = " + same.bound(), values.get(before));
            }
            Key last = keys.get(i);
            statement.and(
                    "and " + last.expression() + (last.falling() ? " < " : " > ") + last.bound() + ")", values.get(i));
        }
        return statement.and(")");
    }

    private String joined(Function<Key, String> part) {
        return keys.stream().map(part).collect(Collectors.joining(", "));
    }

    private List<Object> read(String key) {
        try {
            List<String> texts = Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8).split("\n", -1));
            if (texts.size() != keys.size()) {
                throw new IllegalArgumentException(texts.size() + " keys for " + keys.size());
            }
            return IntStream.range(0, keys.size())
                    .mapToObj(i -> keys.get(i).read().apply(texts.get(i)))
                    .toList();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NoSuchPart(key, e);
        }
    }
}
