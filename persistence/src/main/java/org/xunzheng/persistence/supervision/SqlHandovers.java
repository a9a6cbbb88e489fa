package org.xunzheng.persistence.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.supervision.Handovers;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlHandovers implements Handovers {

    private static final String IN_FORCE = """
            select m.id, m.authority_id as authority, f.institution, m.title, f.recipient, f.handed_on
              from handover_facts f
              join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'IN_FORCE'
              join authority a on a.id = m.authority_id
             where true
            """;

    private final Sql sql;

    @Inject
    public SqlHandovers(Sql sql) {
        this.sql = sql;
    }

    protected SqlHandovers() {
        this(null);
    }

    @Override
    public Optional<Handover> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of(IN_FORCE).seenBy(scope, "a.path", "null").and("and m.id = ?", id),
                Records.reader(Handover.class));
    }

    @Override
    public List<Answer> answers(UUID handover) {
        return sql.list(
                Statement.of(
                        "select f.received_on, f.outcome, f.letter, f.said from handover_answer_facts f"
                                + " join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'IN_FORCE'"
                                + " where f.handover = ? order by f.received_on, m.entered_at, m.id",
                        handover),
                Records.reader(Answer.class));
    }

    @Override
    public boolean isKnown(UUID authority, String letter) {
        return sql.exists(Statement.of(
                "select 1 from handover_facts f join matter m on m.id = f.matter_id and m.round = f.round"
                        + " where f.letter = ? and m.authority_id = ? and m.state = 'IN_FORCE'",
                letter,
                authority));
    }
}
