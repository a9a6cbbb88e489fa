package org.xunzheng.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.directory.DirectoryChange;
import org.xunzheng.domain.directory.ReportedChanges;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlReportedChanges implements ReportedChanges {

    private final Sql sql;

    @Inject
    public SqlReportedChanges(Sql sql) {
        this.sql = sql;
    }

    protected SqlReportedChanges() {
        this(null);
    }

    @Override
    public boolean waits(UUID institution, DirectoryChange what, Optional<UUID> thisOne) {
        return sql.exists(Statement.of(
                        "select 1 from directory_change_facts f"
                                + " join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'OPEN'"
                                + " where f.institution = ? and f.what = ?",
                        institution,
                        what)
                .andIf(thisOne, "and m.id <> ?"));
    }

    @Override
    public void putInForce(UUID institution, Facts facts) {
        sql.update(Statement.of(
                "update institution set version = version + 1, name = ?, contact = ?, phone = ? where id = ?",
                facts.name(),
                facts.contact(),
                facts.phone(),
                institution));
    }
}
