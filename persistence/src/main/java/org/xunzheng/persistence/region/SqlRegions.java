package org.xunzheng.persistence.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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

@ApplicationScoped
public class SqlRegions implements Regions {

    private static final String ALL = """
            select a.region_name, a.level, coalesce(c.region_name, '') as city, coalesce(a.gb_code, '') as gb_code,
                   coalesce(a.serial_region, '') as serial_region, a.name
              from authority a
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
    public List<RegionLine> all() {
        return sql.list(
                Statement.of(ALL),
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
