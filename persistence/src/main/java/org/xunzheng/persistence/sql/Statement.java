package org.xunzheng.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Constant;
import org.xunzheng.domain.rule.Folded;

/** The text of a statement and what it binds, put together piece by piece. */
public final class Statement {

    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();

    private Statement(String text) {
        this.text = new StringBuilder(text);
    }

    public static Statement of(String text, Object... parameters) {
        return new Statement(text).with(parameters);
    }

    /** The same statement with more text and what that binds. */
    public Statement and(String more, Object... bound) {
        text.append(' ').append(more);
        return with(bound);
    }

    /** The same statement with all of another one behind it. */
    public Statement and(Statement more) {
        return and(more.text(), more.parameters.toArray());
    }

    /** The same statement with more text, if there is a value to bind. */
    public Statement andIf(Optional<?> value, String more) {
        return value.isPresent() ? and(more, value.get()) : this;
    }

    /**
     * Narrows to what the scope sees (REV-4): the one place where that is decided for lists and details.
     *
     * @param path the expression for the path of the authority that the row belongs to
     * @param institution the expression for the id of the institution that it belongs to
     */
    public Statement seenBy(Scope scope, String path, String institution) {
        return scope.institution().isPresent()
                ? and("and " + institution + " = ?", scope.institution().get())
                : and("and " + path + " like ?", escaped(scope.authorityPath()) + "%");
    }

    /**
     * Narrows to rows of which one of the expressions has the text in it, in whatever width, brackets, dots, spaces and case; no
     * text narrows nothing.
     *
     * @param expressions folded: columns that were folded when they were written, or of what is few {@code search_folded(…)}
     */
    public Statement having(String wanted, String... expressions) {
        String folded = Folded.of(wanted);
        if (folded.isEmpty()) {
            return this;
        }
        and("and (false");
        for (String expression : expressions) {
            and("or " + expression + " like ?", "%" + escaped(folded) + "%");
        }
        return and(")");
    }

    /**
     * Narrows to rows that an index finds by the text, wherever it stands; no text narrows nothing.
     *
     * @param folded the expression, folded, that the index has the grams of
     */
    public Statement found(String wanted, String folded) {
        List<String> grams = grams(Folded.of(wanted));
        return grams.isEmpty()
                ? this
                : and("and search_grams(" + folded + ") @> ?", Column.of("text", grams, gram -> gram))
                        .containing(wanted, folded);
    }

    /** Narrows to rows that have the text in a folded expression; no text narrows nothing. */
    public Statement containing(String wanted, String folded) {
        String pattern = Folded.of(wanted);
        return pattern.isEmpty() ? this : and("and " + folded + " like ?", "%" + escaped(pattern) + "%");
    }

    private static List<String> grams(String folded) {
        // PostgreSQL has no sign 0, and nobody means it.
        int[] signs = folded.codePoints().filter(sign -> sign != 0).toArray();
        int length = Math.min(2, signs.length);
        return signs.length == 0
                ? List.of()
                : IntStream.rangeClosed(0, signs.length - length)
                        .mapToObj(i -> new String(signs, i, length))
                        .distinct()
                        .toList();
    }

    private static String escaped(String pattern) {
        return pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Statement with(Object... more) {
        parameters.addAll(java.util.Arrays.asList(more));
        return this;
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    String text() {
        return text.toString();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            bind(connection, statement, i + 1, parameters.get(i));
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof String text) {
            // PostgreSQL has no such character, and nobody means it.
            statement.setString(index, text.replace("\0", ""));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof Constant open) {
            statement.setString(index, open.name());
        } else if (value instanceof Column column) {
            statement.setArray(index, connection.createArrayOf(column.type(), column.values()));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                bind(connection, statement, index, optional.get());
            } else {
                statement.setNull(index, Types.NULL);
            }
        } else {
            statement.setObject(index, value);
        }
    }
}
