package org.xunzheng.persistence.onlineplatform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlPlatforms implements Platforms {

    private static final String LINES = """
            select p.id, p.name, p.operator, p.basis, p.ended_on, a.name as authority,
                   coalesce(p.admitted_from, p.wanted_from) as counts_from,
            """;
    private static final String STATE = """
            case when p.ended_on is not null then 'ENDED' when p.admitted_from is not null then 'ADMITTED'
                 when exists (select 1 from review v where v.matter = 'PLATFORM' and v.subject_id = p.id
                                and v.state in ('RETURNED', 'REJECTED')) then 'RETURNED'
                 else 'PROPOSED' end
            """;
    private static final String FROM = " from online_platform p join authority a on a.id = p.authority_id where true";

    /** Of the own region and below, and what counts from above. */
    private static final String KNOWN =
            "and (starts_with(a.path, ?) or (p.admitted_from is not null and starts_with(?, a.path)))";

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
        return new Page<>(
                sql.list(
                        narrowed(LINES + STATE + " as state" + FROM, filter, caller)
                                .and("order by p.entered_at desc, p.id")
                                .part(part),
                        SqlPlatforms::line),
                sql.count(narrowed("select count(*)" + FROM, filter, caller)));
    }

    private static Statement narrowed(String text, Filter filter, Caller caller) {
        return known(Statement.of(text), caller)
                .having(filter.text(), "p.name", "p.operator", "a.name")
                .andIf(filter.state(), "and " + STATE + " = ?");
    }

    /** What is only proposed, or was sent back, is the authorities' own business. */
    private static Statement known(Statement statement, Caller caller) {
        String path = caller.authority().path();
        return statement
                .and(KNOWN, path, path)
                .and(caller.institution().isPresent() ? "and p.admitted_from is not null" : "");
    }

    @Override
    public Page<PlatformLine> admitted(String text, LocalDate day, Page.Part part) {
        return new Page<>(
                sql.list(
                        onDay(LINES + "'ADMITTED' as state" + FROM, text, day)
                                .and("order by a.path, p.name collate pinyin, p.id")
                                .part(part),
                        SqlPlatforms::line),
                sql.count(onDay("select count(*)" + FROM, text, day)));
    }

    private static Statement onDay(String select, String text, LocalDate day) {
        return Statement.of(select)
                .and("and p.admitted_from <= ? and (p.ended_on is null or p.ended_on > ?)", day, day)
                .having(text, "p.name", "p.operator", "a.name");
    }

    private static PlatformLine line(ResultSet row) throws SQLException {
        return new PlatformLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("operator"),
                row.getString("authority"),
                row.getString("basis"),
                row.getObject("counts_from", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                PlatformState.valueOf(row.getString("state")));
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
                        row.getObject("wanted_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("admitted_from", LocalDate.class)),
                        ending(row),
                        row.getObject("entered_by", UUID.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()));
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
    public void propose(OnlinePlatform platform) {
        sql.update(Statement.of(
                "insert into online_platform (id, authority_id, name, operator, features, basis, wanted_from, entered_by,"
                        + " entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                platform.id(),
                platform.authority(),
                platform.name(),
                platform.operator(),
                Column.of("text", platform.features(), Feature::name),
                platform.basis(),
                platform.wantedFrom(),
                platform.enteredBy(),
                platform.enteredAt()));
    }

    @Override
    public void admit(UUID id, LocalDate from) {
        sql.update(Statement.of("update online_platform set admitted_from = ? where id = ?", from, id));
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
