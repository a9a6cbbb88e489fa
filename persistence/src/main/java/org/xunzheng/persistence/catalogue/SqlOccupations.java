package org.xunzheng.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlOccupations implements Occupations {

    private final Sql sql;

    @Inject
    public SqlOccupations(Sql sql) {
        this.sql = sql;
    }

    protected SqlOccupations() {
        this(null);
    }

    @Override
    public Optional<Occupation> find(String code) {
        return sql.first(
                Statement.of("select code, name from occupation where code = ?", code),
                row -> new Occupation(row.getString(1), row.getString(2)));
    }

    @Override
    public List<Occupation> matching(String text, int atMost) {
        return sql.list(
                Statement.of("select code, name from occupation where true")
                        .having(text, "name", "code")
                        .and("order by position(? in name || ' ' || code), length(name), code", text.strip())
                        .and("limit ?", atMost),
                row -> new Occupation(row.getString(1), row.getString(2)));
    }
}
