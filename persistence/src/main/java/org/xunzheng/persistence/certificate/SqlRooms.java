package org.xunzheng.persistence.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.certificate.Room;
import org.xunzheng.domain.certificate.Rooms;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Sequence;

@ApplicationScoped
public class SqlRooms implements Rooms {

    /** A row for every quota, or one without. */
    private static final String ROOM = """
            select i.name, coalesce(l.last_number, l.opening, 0) as last_number,
                   q.authority_id as quota_of, o.name as quota_name, q.year, q.allowed, q.issued
              from institution i
              join authority a on a.id = ?
              left join ledger_run l on l.run = ?
              left join quota q on q.year = ? and starts_with(a.path, q.path)
              left join authority o on o.id = q.authority_id
             where i.id = ?
             order by q.path desc
            """;

    private final Sql sql;

    @Inject
    public SqlRooms(Sql sql) {
        this.sql = sql;
    }

    protected SqlRooms() {
        this(null);
    }

    @Override
    public Room of(Registration registration, Run run, int year) {
        List<Quota> quotas = new ArrayList<>();
        return sql
                .list(
                        Statement.of(ROOM, registration.authority(), run.toString(), year, registration.institution()),
                        row -> {
                            quota(row, quotas);
                            return new Room(
                                    row.getString("name"), Sequence.LAST.number() - row.getInt("last_number"), quotas);
                        })
                .stream()
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static void quota(ResultSet row, List<Quota> quotas) throws SQLException {
        UUID of = row.getObject("quota_of", UUID.class);
        if (of != null) {
            quotas.add(new Quota(
                    of, row.getString("quota_name"), row.getInt("year"), row.getInt("allowed"), row.getInt("issued")));
        }
    }
}
