package org.xunzheng.persistence.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.statistics.CertificateCount;
import org.xunzheng.domain.statistics.Figures;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@ApplicationScoped
public class SqlFigures implements Figures {

    /** The city's name is asked once for each of its figures, not for each batch. */
    private static final String CERTIFICATES = """
            select f.*, coalesce((select c.region_name from authority c
                                   where c.level in ('CITY', 'PROVINCE') and c.serial_region = f.city_code || '00'),
                                 f.city_code) as city
              from (
            """;

    private static final String COUNTED = """
            select substr(b.run, 1, 4) as city_code, b.category, extract(year from b.issued_on)::integer as year,
                   extract(month from b.issued_on)::integer as month,
                   sum(b.last_number - b.first_number + 1) as certificates
              from ledger_batch b
              join authority a on a.id = b.authority_id
             where b.issued_on between ? and ?
            """;

    private final Sql sql;

    @Inject
    public SqlFigures(Sql sql) {
        this.sql = sql;
    }

    protected SqlFigures() {
        this(null);
    }

    @Override
    public List<CertificateCount> certificates(LocalDate from, LocalDate to, Scope scope) {
        return sql.list(
                Statement.of(CERTIFICATES)
                        .and(COUNTED, from, to)
                        .seenBy(scope, "a.path", "b.institution_id")
                        .and("group by 1, 2, 3, 4) f order by f.city_code, f.year, f.month, f.category"),
                row -> new CertificateCount(
                        row.getString("city_code"),
                        row.getString("city"),
                        Category.valueOf(row.getString("category")),
                        YearMonth.of(row.getInt("year"), row.getInt("month")),
                        row.getLong("certificates")));
    }
}
