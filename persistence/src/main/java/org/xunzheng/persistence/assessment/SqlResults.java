package org.xunzheng.persistence.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.assessment.Outcome;
import org.xunzheng.domain.assessment.Result;
import org.xunzheng.domain.assessment.Results;
import org.xunzheng.domain.assessment.Score;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlResults implements Results {

    private static final String UPDATE = """
            update trainee t set theory = r.theory, practice = r.practice, passed = r.passed,
                                 absent = r.absent, other_certificate = r.other
              from unnest(?, ?, ?, ?, ?, ?) as r (position, theory, practice, passed, absent, other)
             where t.class_id = ? and t.position = r.position
            """;

    private final Sql sql;

    @Inject
    public SqlResults(Sql sql) {
        this.sql = sql;
    }

    protected SqlResults() {
        this(null);
    }

    @Override
    public void clear(UUID trainingClass) {
        sql.update(Statement.of(
                "update trainee set theory = null, practice = null, passed = null, absent = false,"
                        + " other_certificate = null where class_id = ?",
                trainingClass));
    }

    @Override
    public void replace(UUID trainingClass, List<Result> results) {
        int written = sql.update(Statement.of(
                UPDATE,
                Column.of("integer", results, Result::position),
                Column.of("integer", results, r -> r.theory().map(Score::tenths).orElse(null)),
                Column.of(
                        "integer", results, r -> r.practice().map(Score::tenths).orElse(null)),
                Column.of("boolean", results, Result::passed),
                Column.of("boolean", results, result -> result.outcome() == Outcome.ABSENT),
                Column.of("text", results, r -> r.otherCertificate()
                        .map(Enum::name)
                        .orElse(null)),
                trainingClass));
        if (written != results.size()) {
            throw new IllegalStateException(
                    "results for " + results.size() + " trainees, " + written + " on the roster");
        }
    }
}
