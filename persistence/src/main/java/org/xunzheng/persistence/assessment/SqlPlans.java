package org.xunzheng.persistence.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.assessment.AssessmentKind;
import org.xunzheng.domain.assessment.FiledAssessment;
import org.xunzheng.domain.assessment.Plan;
import org.xunzheng.domain.assessment.Plans;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlPlans implements Plans {

    private static final String IN_FORCE = """
            select f.* from assessment_facts f
              join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'IN_FORCE'
             where f.training_class = ? order by m.changed_at desc limit 1
            """;
    private static final String UNDER_WAY = """
            select m.id from assessment_facts f
              join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'OPEN'
             where f.training_class = ?
            """;
    private static final String FILED = """
            select f.bank_version, (select string_agg(t.name, E'\\n') from filing_teacher t where t.filing_id = f.id) as teachers
              from filing f
             where f.institution_id = ? and f.authority_id = ? and f.training = ? and f.category = ? and f.year = ?
               and f.state = 'ACCEPTED'
             order by f.turn desc limit 1
            """;
    private static final String STOCK = """
            select case kind when 'PRACTICAL' then 'PRACTICE' else 'THEORY' end || '_' || difficulty as stratum, count(*) as questions
              from question where version_id = ? group by 1
            """;

    private record Matter(UUID id) {}

    private record Stock(String stratum, int questions) {}

    /** The names of teachers, a line each. */
    private record Filed(Optional<UUID> bankVersion, Optional<String> teachers) {

        FiledAssessment toFiled() {
            return new FiledAssessment(
                    bankVersion, teachers.map(String::lines).map(Stream::toList).orElse(List.of()));
        }
    }

    private final Sql sql;

    @Inject
    public SqlPlans(Sql sql) {
        this.sql = sql;
    }

    protected SqlPlans() {
        this(null);
    }

    @Override
    public Optional<Plan> inForce(UUID trainingClass) {
        return sql.first(Statement.of(IN_FORCE, trainingClass), Records.reader(AssessmentKind.Facts.class))
                .map(Plan::new);
    }

    @Override
    public Optional<UUID> underWay(UUID trainingClass, Optional<UUID> otherThan) {
        return sql.first(
                        Statement.of(UNDER_WAY, trainingClass)
                                .andIf(otherThan, "and m.id <> ?")
                                .and("limit 1"),
                        Records.reader(Matter.class))
                .map(Matter::id);
    }

    @Override
    public Optional<FiledAssessment> filed(TrainingClass of) {
        return sql.first(
                        Statement.of(
                                FILED,
                                of.institution(),
                                of.authority(),
                                of.plan().training(),
                                of.category(),
                                of.plan().firstDay().getYear()),
                        Records.reader(Filed.class))
                .map(Filed::toFiled);
    }

    @Override
    public Map<String, Integer> stock(UUID bank) {
        Map<String, Integer> stock = new HashMap<>();
        sql.list(Statement.of(STOCK, bank), Records.reader(Stock.class))
                .forEach(one -> stock.put(one.stratum(), one.questions()));
        return stock;
    }
}
