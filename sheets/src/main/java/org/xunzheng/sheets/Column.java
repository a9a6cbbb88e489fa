package org.xunzheng.sheets;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A column that a table should have.
 *
 * @param key by which the program asks for it
 * @param names headings it is known by, the proper one first
 * @param rule what else is taken for its heading: in small letters, without spaces and what is in brackets
 */
public record Column(String key, boolean required, List<String> names, Pattern rule) {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    public Column {
        requireNonNull(key, "key");
        requireNonNull(rule, "rule");
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a column without a name: " + key);
        }
    }

    public static Column required(String key, String... names) {
        return new Column(key, true, List.of(names), NOTHING);
    }

    public static Column optional(String key, String... names) {
        return new Column(key, false, List.of(names), NOTHING);
    }

    /** The same column, known also by every heading in which the expression is found. */
    public Column like(String expression) {
        return new Column(key, required, names, Pattern.compile(expression));
    }

    /** The same column, known also by these headings. */
    public Column alsoCalled(Collection<String> headings) {
        List<String> all = new ArrayList<>(names);
        all.addAll(headings);
        return new Column(key, required, all, rule);
    }

    /** The proper heading. */
    public String name() {
        return names.get(0);
    }

    boolean isLike(String heading) {
        return !heading.isEmpty() && rule.matcher(heading).find();
    }
}
