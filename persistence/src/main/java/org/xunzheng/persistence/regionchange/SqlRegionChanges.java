package org.xunzheng.persistence.regionchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.regionchange.RegionChange;
import org.xunzheng.domain.regionchange.RegionChangeLine;
import org.xunzheng.domain.regionchange.RegionChanges;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.RegionCode;

@ApplicationScoped
public class SqlRegionChanges implements RegionChanges {

    private static final String FROM = """
            from region_change c
            join authority o on o.id = c.city_id
            left join authority a on a.id = c.authority_id
            join lateral (select state from review v where v.matter = 'REGION' and v.subject_id = c.id
                           order by v.entered_at desc limit 1) v on true
            where true
            """;

    private static final String ADD = """
            insert into authority (id, code, name, region_name, level, path, gb_code)
            select ?, n.code, ?, ?, ?, o.path || n.code || '/', ?::char(6)
              from authority o, (select ?::text as code) n where o.id = ?
            """;

    private final Sql sql;

    @Inject
    public SqlRegionChanges(Sql sql) {
        this.sql = sql;
    }

    protected SqlRegionChanges() {
        this(null);
    }

    @Override
    public Page<RegionChangeLine> list(Scope scope, Page.Part part) {
        return new Page<>(
                sql.list(
                        Statement.of("select c.*, o.region_name as city, v.state,"
                                        + " coalesce(a.region_name, c.region_name) as region " + FROM)
                                .seenBy(scope, "o.path", "null")
                                .and("order by c.entered_at desc, c.id")
                                .part(part),
                        row -> new RegionChangeLine(
                                row.getObject("id", UUID.class),
                                RegionChange.Kind.valueOf(row.getString("kind")),
                                row.getString("region"),
                                row.getString("city"),
                                Optional.ofNullable(row.getString("county")),
                                row.getObject("counts_from") == null
                                        ? row.getObject("wanted_from", LocalDate.class)
                                        : row.getObject("counts_from", LocalDate.class),
                                row.getString("reason"),
                                Review.State.valueOf(row.getString("state")))),
                sql.count(Statement.of("select count(*) " + FROM).seenBy(scope, "o.path", "null")));
    }

    @Override
    public Optional<RegionChange> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of("select c.* " + FROM)
                        .seenBy(scope, "o.path", "null")
                        .and("and c.id = ?", id),
                SqlRegionChanges::change);
    }

    private static RegionChange change(ResultSet row) throws SQLException {
        return new RegionChange(
                row.getObject("id", UUID.class),
                row.getObject("city_id", UUID.class),
                RegionChange.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("authority_id", UUID.class)),
                Optional.ofNullable(row.getString("level")).map(Level::valueOf),
                row.getString("region_name"),
                row.getString("bureau_name"),
                Optional.ofNullable(row.getString("gb_code")),
                Optional.ofNullable(row.getString("county")),
                row.getObject("wanted_from", LocalDate.class),
                row.getString("reason"),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("counts_from", LocalDate.class)));
    }

    @Override
    public void propose(RegionChange change) {
        sql.update(Statement.of(
                "insert into region_change (id, city_id, kind, authority_id, level, region_name, bureau_name, gb_code,"
                        + " county, wanted_from, reason, entered_by, entered_at)"
                        + " values (?, ?, ?, ?::uuid, ?::text, ?, ?, ?::char(6), ?::char(2), ?, ?, ?, ?)",
                change.id(),
                change.city(),
                change.kind(),
                change.authority().map(UUID::toString),
                change.level().map(Level::name),
                change.regionName(),
                change.bureauName(),
                change.gbCode(),
                change.county(),
                change.wantedFrom(),
                change.reason(),
                change.enteredBy(),
                change.enteredAt()));
    }

    @Override
    public boolean isTaken(RegionCode code) {
        return sql.exists(Statement.of("select 1 from serial_region where code = ?", code.code()));
    }

    @Override
    public Optional<LocalDate> codeAfter(UUID authority, LocalDate day) {
        return sql.first(
                Statement.of(
                        "select valid_from from serial_code where authority_id = ? and valid_from > ?"
                                + " order by valid_from limit 1",
                        authority,
                        day),
                row -> row.getObject(1, LocalDate.class));
    }

    @Override
    public boolean isGbCodeTaken(String gbCode) {
        return sql.exists(Statement.of("select 1 from authority where gb_code = ? or code = ?", gbCode, gbCode));
    }

    @Override
    public void putInForce(RegionChange change, Optional<RegionCode> code, LocalDate from) {
        UUID authority = change.authority().orElseGet(() -> add(change, code));
        switch (change.kind()) {
            case RENAME -> rename(authority, change, from);
            case END -> end(authority, from);
            default -> code.ifPresent(given -> number(authority, given, from));
        }
        sql.update(Statement.of(
                "update region_change set counts_from = ?, authority_id = ? where id = ?",
                from,
                authority,
                change.id()));
    }

    private UUID add(RegionChange change, Optional<RegionCode> code) {
        UUID id = UUID.randomUUID();
        // A zone has no code of GB/T 2260: its serials' serves, or an invented one.
        String own = change.gbCode()
                .or(() -> code.map(RegionCode::code).filter(serial -> !serial.endsWith("00") && !isGbCodeTaken(serial)))
                .orElseGet(() -> "z-" + id.toString().substring(0, 8));
        sql.update(Statement.of(
                ADD,
                id,
                change.bureauName(),
                change.regionName(),
                change.level().orElseThrow(),
                change.gbCode(),
                own,
                change.city()));
        return id;
    }

    /** From that day on the authority numbers by this code, and by no other. */
    private void number(UUID authority, RegionCode code, LocalDate from) {
        end(authority, from);
        sql.update(Statement.of(
                "insert into serial_region (code, name) select ?, c.region_name || a.region_name from authority a"
                        + " join authority c on c.level = 'CITY' and starts_with(a.path, c.path) where a.id = ?"
                        + " on conflict (code) do nothing",
                code.code(),
                authority));
        sql.update(Statement.of(
                "insert into serial_code (id, authority_id, code, valid_from) values (gen_random_uuid(), ?, ?, ?)",
                authority,
                code.code(),
                from));
        sql.update(Statement.of("update authority set serial_region = ? where id = ?", code.code(), authority));
        sql.update(Statement.of(
                "insert into serial_region_name (code, name, english, valid_from)"
                        + " select code, name, name, ? from serial_region s where code = ?"
                        + " and not exists (select 1 from serial_region_name n where n.code = s.code)",
                from,
                code.code()));
    }

    private void end(UUID authority, LocalDate from) {
        sql.update(Statement.of(
                "update serial_code set valid_to = greatest(?, valid_from) where authority_id = ? and valid_to is null",
                from,
                authority));
    }

    /** Names of codes that others share stay as they are. */
    private void rename(UUID authority, RegionChange change, LocalDate from) {
        sql.update(Statement.of(
                "update authority set name = ?, region_name = ? where id = ?",
                change.bureauName(),
                change.regionName(),
                authority));
        String own = " from serial_code k join authority a on a.id = k.authority_id"
                + " join authority c on c.level = 'CITY' and starts_with(a.path, c.path)"
                + " where k.authority_id = ? and k.valid_to is null and right(k.code, 2) <> '00'";
        sql.update(Statement.of(
                "update serial_region_name n set valid_to = ?::date - 1 where valid_to is null and valid_from < ?"
                        + " and code in (select k.code" + own + ")",
                from,
                from,
                authority));
        sql.update(Statement.of(
                "insert into serial_region_name (code, name, english, valid_from)"
                        + " select k.code, c.region_name || a.region_name, c.region_name || a.region_name, ?" + own
                        + " on conflict (code, valid_from) do update set name = excluded.name, english = excluded.english",
                from,
                authority));
    }
}
