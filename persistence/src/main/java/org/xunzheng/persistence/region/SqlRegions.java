package org.xunzheng.persistence.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.RegionLine;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.RegionCode;
import org.xunzheng.serial.RegionNames;

@ApplicationScoped
public class SqlRegions implements Regions {

    private static final String ALL = """
            select a.region_name, a.level, coalesce(c.region_name, '') as city, coalesce(a.gb_code, '') as gb_code,
                   coalesce(k.code, '') as serial_region, a.name
              from authority a
              left join serial_code k on k.authority_id = a.id and k.valid_from <= ?
                   and (k.valid_to is null or k.valid_to > ?)
              left join authority c on c.level = 'CITY' and a.path like c.path || '%' and a.id <> c.id
             order by a.path
            """;

    private static final String AUTHORITY = "select id, name, level, path, serial_region from authority ";

    private final Sql sql;

    @Inject
    public SqlRegions(Sql sql) {
        this.sql = sql;
    }

    protected SqlRegions() {
        this(null);
    }

    @Override
    public List<RegionLine> all(LocalDate day) {
        return sql.list(
                Statement.of(ALL, day, day),
                row -> new RegionLine(
                        row.getString("region_name"),
                        Level.valueOf(row.getString("level")),
                        row.getString("city"),
                        row.getString("gb_code").strip(),
                        row.getString("serial_region").strip(),
                        row.getString("name")));
    }

    @Override
    public List<Authority> authorities() {
        return sql.list(
                Statement.of("select id, name, level, path, serial_region from authority order by path"),
                SqlRegions::authority);
    }

    @Override
    public Optional<RegionCode> serialRegion(UUID authority, LocalDate day) {
        return sql.first(
                Statement.of(
                        "select code from serial_code where authority_id = ? and valid_from <= ?"
                                + " and (valid_to is null or valid_to > ?)",
                        authority,
                        day,
                        day),
                row -> new RegionCode(row.getString(1)));
    }

    @Override
    public RegionNames names() {
        return RegionNames.of(sql.list(
                Statement.of("select * from serial_region_name order by code, valid_from"),
                row -> new RegionNames.Entry(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("english"),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)))));
    }

    @Override
    public Optional<Authority> authority(String code) {
        return sql.first(Statement.of(AUTHORITY + "where code = ?", code), SqlRegions::authority);
    }

    @Override
    public Optional<Authority> authority(UUID id) {
        return sql.first(Statement.of(AUTHORITY + "where id = ?", id), SqlRegions::authority);
    }

    @Override
    public List<Authority> below(String path) {
        return sql.list(
                Statement.of(AUTHORITY + "where starts_with(path, ?) order by path", path), SqlRegions::authority);
    }

    @Override
    public Authority top() {
        return sql.first(Statement.of(AUTHORITY + "order by length(path) limit 1"), SqlRegions::authority)
                .orElseThrow();
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new Authority(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getString("path"),
                Optional.ofNullable(row.getString("serial_region")).map(RegionCode::new));
    }
}
