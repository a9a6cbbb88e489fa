package org.xunzheng.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlOccupations implements Occupations {

    private static final String COLUMNS = "code, name, decree";
    private static final String SELECT = "select " + COLUMNS + " from occupation where true";

    private final Sql sql;

    @Inject
    public SqlOccupations(Sql sql) {
        this.sql = sql;
    }

    protected SqlOccupations() {
        this(null);
    }

    private static Occupation occupation(ResultSet row) throws SQLException {
        return new Occupation(
                row.getString("code"), row.getString("name"), Optional.ofNullable(row.getString("decree")));
    }

    @Override
    public Optional<Occupation> find(String code) {
        return sql.first(Statement.of(SELECT).and("and code = ?", code), SqlOccupations::occupation);
    }

    @Override
    public Map<String, Occupation> find(Collection<String> codes) {
        return sql
                .list(
                        Statement.of(SELECT).and("and code = any(?)", Column.of("text", codes, code -> code)),
                        SqlOccupations::occupation)
                .stream()
                .collect(Collectors.toMap(Occupation::code, Function.identity()));
    }

    @Override
    public List<Occupation> matching(String text, int atMost) {
        return sql.list(
                Statement.of(SELECT)
                        .having(text, "searched")
                        .and("order by position(? in name || ' ' || code), length(name), code", text.strip())
                        .and("limit ?", atMost),
                SqlOccupations::occupation);
    }

    @Override
    public Page<Occupation> list(String text, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " from occupation where true").having(text, "searched"),
                COLUMNS,
                Order.by(Order.moment("coalesce(added_at, timestamptz 'epoch')").desc(), Order.text("code")),
                SqlOccupations::occupation);
    }

    @Override
    public void add(List<Occupation> occupations, Caller by, Instant at) {
        sql.update(Statement.of(
                "insert into occupation (code, name, decree, added_by, added_at)"
                        + " select code, name, decree, ?, ? from unnest(?, ?, ?) as o (code, name, decree)",
                by.account(),
                at,
                Column.of("text", occupations, Occupation::code),
                Column.of("text", occupations, Occupation::name),
                Column.of("text", occupations, one -> one.decree().orElse(null))));
    }
}
