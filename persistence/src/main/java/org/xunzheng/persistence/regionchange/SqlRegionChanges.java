package org.xunzheng.persistence.regionchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.regionchange.RegionChangeKind;
import org.xunzheng.domain.regionchange.RegionChanges;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.RegionCode;

@ApplicationScoped
public class SqlRegionChanges implements RegionChanges {

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
    public void putInForce(Matter matter, RegionChangeKind.Facts change, Optional<RegionCode> code, LocalDate from) {
        switch (change.what()) {
            case ADD -> add(matter, change, code, from);
            case CODE -> number(change.authority(), code.orElseThrow(), from);
            case RENAME -> rename(change, from);
            case END -> end(change.authority(), from);
        }
    }

    private void add(Matter matter, RegionChangeKind.Facts change, Optional<RegionCode> code, LocalDate from) {
        Optional<String> gbCode = Optional.of(change.gbCode()).filter(own -> !own.isEmpty());
        // A zone has no code of GB/T 2260: its serials' serves, or an invented one.
        String own = gbCode.or(() ->
                        code.map(RegionCode::code).filter(serial -> !serial.endsWith("00") && !isGbCodeTaken(serial)))
                .orElseGet(() -> "z-" + matter.id().toString().substring(0, 8));
        sql.update(Statement.of(
                ADD,
                matter.id(),
                change.bureauName(),
                change.regionName(),
                change.level(),
                gbCode,
                own,
                matter.authority()));
        code.ifPresent(given -> number(matter.id(), given, from));
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
    private void rename(RegionChangeKind.Facts change, LocalDate from) {
        UUID authority = change.authority();
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
