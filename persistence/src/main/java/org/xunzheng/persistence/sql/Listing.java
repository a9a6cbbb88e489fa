package org.xunzheng.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/**
 * A list that holds a province: its rows are asked once, by the keys that it lies by, and its count once at most, up to a bound.
 *
 * <p>Rows are looked for where an index has them in order: in the authorities of a city or county one by one, in each state of
 * several, in an institution alone; what a page shows besides is joined to its own rows only. So a page reads about as many rows
 * as it shows, however many there are.
 *
 * @param <T> the rows
 */
public final class Listing<T> {

    /** So many rows are sorted in no time. */
    private static final int FEW = 5_000;

    private final String columns;
    private final String joins;
    private final Sql.Reader<T> reader;

    private final List<Branch> branches = new ArrayList<>();
    private Statement from;
    private boolean few;
    private Order order;
    private Statement filter = Statement.of("");

    private Listing(String columns, String joins, Sql.Reader<T> reader) {
        this.columns = columns;
        this.joins = joins;
        this.reader = reader;
    }

    /** Where the list is looked through part by part: a query of values, and the condition with %s for one of them. */
    private record Branch(Statement values, String condition) {}

    /**
     * A list.
     *
     * @param columns what is read of each row of a page
     * @param joins where from, by the keys of the row: k.k1, k.k2 …
     */
    public static <T> Listing<T> of(String columns, String joins, Sql.Reader<T> reader) {
        return new Listing<>(columns, joins, reader);
    }

    /** Which tables the list is looked for in, with all that it is narrowed by, and in which order. */
    public Listing<T> from(String tables, Order lies) {
        return from(Statement.of(tables), lies);
    }

    /** The same, where the tables bind something. */
    public Listing<T> from(Statement tables, Order lies) {
        from = tables;
        order = lies;
        return this;
    }

    /** The same, found by a text; where those are few, they are sorted and not looked for part by part. */
    public Listing<T> from(Found found, Order lies) {
        few = found.few();
        return from(found.tables(), lies);
    }

    /** Narrows the list: more text that begins with "and". */
    public Listing<T> where(Statement narrowed) {
        filter.and(narrowed);
        return this;
    }

    /** Narrows the list, if there is a value to bind. */
    public Listing<T> whereIf(Optional<?> value, String narrowed) {
        filter.andIf(value, narrowed);
        return this;
    }

    /**
     * Narrows to what the scope sees (REV-4), part by part.
     *
     * @param authority the column for the id of the authority that the row belongs to
     * @param institution the one for the institution
     */
    public Listing<T> seenBy(Scope scope, String authority, String institution) {
        return seenBy(scope, Statement.of("select a.id from authority a where true"), authority, institution);
    }

    /**
     * Narrows to what the scope sees (REV-4), where rows belong to something of an authority.
     *
     * @param owners a query of what rows belong to, with the authority as a
     * @param owner the column for it
     * @param institution the one for the institution
     */
    public Listing<T> seenBy(Scope scope, Statement owners, String owner, String institution) {
        if (scope.institution().isPresent()) {
            filter.and("and " + institution + " = ?", scope.institution().get());
            return this;
        }
        owners.seenBy(scope, "a.path", "null");
        if (isWide(scope)) {
            among(owners, owner);
            return this;
        }
        return each(owners, owner);
    }

    /** A province and whoever sees more: nearly every row is one of its own, so the list is read from its beginning. */
    private static boolean isWide(Scope scope) {
        return scope.authorityPath().chars().filter(c -> c == '/').count() < 2;
    }

    /** Narrows to rows whose column has one of the values, each of which is looked for by itself. */
    public Listing<T> each(Statement values, String column) {
        if (few) {
            among(values, column);
            return this;
        }
        return where(values, column + " = %s");
    }

    /** The values are looked up once for all rows: joined with them, what was found would be found again for each of them. */
    private void among(Statement values, String column) {
        filter.and("and (" + column + " in (").and(values).and(")) is true");
    }

    /** Narrows to rows that fit one of the values, each of which is looked for by itself; no row fits two. */
    public Listing<T> where(Statement values, String condition) {
        branches.add(new Branch(values, condition));
        return this;
    }

    /**
     * A part of a list that is looked for and shown in one go: of some ten thousand rows, no more.
     *
     * @param narrowed the query with these columns, up to its last condition
     */
    public static <T> Page<T> page(
            Sql sql,
            Page.Part part,
            Function<String, Statement> narrowed,
            String columns,
            Order order,
            Sql.Reader<T> reader) {
        Statement rows = narrowed.apply("select " + columns + ", " + order.written() + " ");
        part.after().map(order::after).ifPresent(rows::and);
        return page(
                sql,
                part,
                rows.and(order.clause()).and("offset ? limit ?", part.first(), part.size() + 1),
                () -> Statement.of("select count(*) from (")
                        .and(narrowed.apply("select 1 "))
                        .and("limit ?) n", Page.COUNTED + 1),
                reader);
    }

    /** A part of the list. */
    public Page<T> page(Sql sql, Page.Part part) {
        return page(sql, part, rows(part), this::counting, reader);
    }

    private static <T> Page<T> page(
            Sql sql, Page.Part part, Statement rows, Supplier<Statement> counting, Sql.Reader<T> reader) {
        List<Keyed<T>> found =
                sql.list(rows, row -> new Keyed<>(reader.read(row), Order.key(row.getArray("page_key"))));
        boolean goesOn = found.size() > part.size();
        List<Keyed<T>> shown = goesOn ? found.subList(0, part.size()) : found;
        // A list that ends on its first page is counted already.
        boolean isWhole = part.first() == 0 && part.after().isEmpty() && !goesOn;
        return new Page<>(
                shown.stream().map(Keyed::row).toList(),
                isWhole ? found.size() : part.counted() ? sql.count(counting.get()) : Page.NOT_COUNTED,
                goesOn ? Optional.of(shown.get(shown.size() - 1).key()) : Optional.empty());
    }

    private record Keyed<T>(T row, String key) {}

    private Statement rows(Page.Part part) {
        Order keys = order.of("k");
        Statement inner = Statement.of("select " + order.columns() + " from");
        looked(inner, part.after().map(order::after));
        inner.and(order.clause());
        Statement statement = Statement.of("select " + columns + ", " + keys.written() + " from (");
        if (branches.isEmpty()) {
            statement.and(inner);
        } else {
            inner.and("limit ?", part.first() + part.size() + 1);
            statement
                    .and("select k.* from")
                    .and(parts())
                    .and("cross join lateral (")
                    .and(inner)
                    .and(") k");
            statement.and(keys.clause());
        }
        return statement
                .and("offset ? limit ?) k", part.first(), part.size() + 1)
                .and(joins)
                .and(keys.clause());
    }

    private Statement counting() {
        Statement one = Statement.of("select 1 from");
        looked(one, Optional.empty());
        one.and("limit ?", Page.COUNTED + 1);
        Statement statement = Statement.of("select count(*) from (");
        if (branches.isEmpty()) {
            return statement.and(one).and(") n");
        }
        return statement
                .and("select 1 from")
                .and(parts())
                .and("cross join lateral (")
                .and(one)
                .and(") n limit ?) n", Page.COUNTED + 1);
    }

    private void looked(Statement statement, Optional<Statement> after) {
        statement.and(from).and("where true").and(filter);
        for (int i = 0; i < branches.size(); i++) {
            statement.and("and " + branches.get(i).condition().replace("%s", "s" + i + ".v"));
        }
        after.ifPresent(statement::and);
    }

    private Statement parts() {
        Statement statement = Statement.of("");
        for (int i = 0; i < branches.size(); i++) {
            statement
                    .and(i == 0 ? "(" : "cross join (")
                    .and(branches.get(i).values())
                    .and(") s" + i + " (v)");
        }
        return statement;
    }

    /**
     * Rows that have a text.
     *
     * @param few whether so few that sorting them takes no time
     */
    public record Found(Statement tables, boolean few) {}

    /**
     * A table to look for a text in: where few rows have it, those that an index finds; where many have it, they are met soon
     * enough in the order of the list.
     *
     * @param table and its alias
     * @param indexed the conditions that an index answers, each by itself; no row fits two
     * @param plain any of them, asked of a row
     */
    public static Found search(Sql sql, String table, List<Statement> indexed, Statement plain) {
        if (plain.isEmpty()) {
            return new Found(Statement.of(table), false);
        }
        String alias = table.substring(table.lastIndexOf(' ') + 1);
        boolean few = sql.count(Statement.of("select count(*) from (")
                        .and(each("1", table, indexed))
                        .and("limit ?) n", FEW + 1))
                <= FEW;
        // The offset keeps the index from being left aside for the order.
        Statement rows =
                few ? each(alias + ".*", table, indexed).and("offset 0") : each(alias + ".*", table, List.of(plain));
        return new Found(Statement.of("(").and(rows).and(") " + alias), few);
    }

    /** Looked for one by one: asked of a row with "or", the expression of an index is worked out again for each. */
    private static Statement each(String columns, String table, List<Statement> conditions) {
        Statement rows = Statement.of("");
        for (int i = 0; i < conditions.size(); i++) {
            rows.and((i == 0 ? "" : "union all ") + "select " + columns + " from " + table + " where true")
                    .and(conditions.get(i));
        }
        return rows;
    }
}
