package org.xunzheng.persistence.onlineplatform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.PlatformKind;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlPlatforms implements Platforms {

    private static final String STATE = "case when p.ended_on is null then 'ADMITTED' else 'ENDED' end";
    private static final String LINES =
            "p.id, p.name, p.operator, a.name as authority, p.basis, p.admitted_from as \"from\", p.ended_on, " + STATE
                    + " as state";
    private static final String FROM = " from online_platform p join authority a on a.id = p.authority_id where true";

    /** Of the own region and below, and what counts from above. */
    private static final String KNOWN = "and (starts_with(a.path, ?) or starts_with(?, a.path))";

    private static final Sql.Reader<PlatformLine> LINE = Records.reader(PlatformLine.class);

    private final Sql sql;

    @Inject
    public SqlPlatforms(Sql sql) {
        this.sql = sql;
    }

    protected SqlPlatforms() {
        this(null);
    }

    @Override
    public Page<PlatformLine> list(Filter filter, Caller caller, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> narrowed(select + FROM, filter, caller),
                LINES,
                Order.by(Order.day("p.admitted_from").desc(), Order.text("p.name collate pinyin"), Order.id("p.id")),
                LINE);
    }

    private static Statement narrowed(String text, Filter filter, Caller caller) {
        return known(Statement.of(text), caller)
                .having(filter.text(), "search_folded(p.name)", "search_folded(p.operator)", "a.searched")
                .andIf(filter.state(), "and " + STATE + " = ?");
    }

    private static Statement known(Statement statement, Caller caller) {
        String path = caller.authority().path();
        return statement.and(KNOWN, path, path);
    }

    @Override
    public Page<PlatformLine> admitted(String text, LocalDate day, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> onDay(select + FROM, text, day),
                LINES,
                Order.by(Order.text("a.path"), Order.text("p.name collate pinyin"), Order.id("p.id")),
                LINE);
    }

    private static Statement onDay(String select, String text, LocalDate day) {
        return Statement.of(select)
                .and("and p.admitted_from <= ? and (p.ended_on is null or p.ended_on > ?)", day, day)
                .having(text, "search_folded(p.name)", "search_folded(p.operator)", "a.searched");
    }

    @Override
    public Optional<OnlinePlatform> find(UUID id, Caller caller) {
        return sql.first(
                known(Statement.of("select p.*, a.name as authority" + FROM), caller)
                        .and("and p.id = ?", id),
                row -> new OnlinePlatform(
                        row.getObject("id", UUID.class),
                        row.getObject("authority_id", UUID.class),
                        row.getString("authority"),
                        row.getString("name"),
                        row.getString("operator"),
                        Arrays.stream((String[]) row.getArray("features").getArray())
                                .map(Feature::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("basis"),
                        row.getObject("admitted_from", LocalDate.class),
                        ending(row)));
    }

    private static Optional<OnlinePlatform.Ending> ending(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new OnlinePlatform.Ending(on, row.getString("ended_reason")));
    }

    @Override
    public List<String> admittedFor(UUID authority, LocalDate day) {
        return sql.list(Statement.of("""
                        select distinct p.name collate "C" as name
                          from online_platform p
                          join authority o on o.id = p.authority_id
                          join authority a on starts_with(a.path, o.path)
                         where a.id = ? and p.admitted_from <= ? and (p.ended_on is null or p.ended_on > ?)
                         order by 1
                        """, authority, day, day), row -> row.getString("name"));
    }

    @Override
    public boolean isTaken(String name, UUID authority, LocalDate day) {
        return sql.exists(Statement.of("""
                        select 1
                          from online_platform p
                          join authority o on o.id = p.authority_id
                          join authority a on starts_with(a.path, o.path)
                         where a.id = ? and p.name = ? and (p.ended_on is null or p.ended_on > ?)
                           and (o.id = a.id or p.admitted_from <= ?)
                        """, authority, name, day, day));
    }

    @Override
    public void admit(Matter matter, PlatformKind.Facts facts, LocalDate from) {
        sql.update(Statement.of(
                "insert into online_platform (id, authority_id, name, operator, features, basis, admitted_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                matter.id(),
                matter.authority(),
                facts.name(),
                facts.operator(),
                Column.of("text", facts.features(), Feature::name),
                facts.basis(),
                from));
    }

    @Override
    public void end(UUID id, OnlinePlatform.Ending ending, UUID by) {
        int ended = sql.update(Statement.of(
                "update online_platform set ended_on = ?, ended_reason = ?, ended_by = ? where id = ? and ended_on is null",
                ending.on(),
                ending.reason(),
                by,
                id));
        if (ended == 0) {
            throw new StaleVersion("platform " + id + " was removed meanwhile");
        }
    }
}
