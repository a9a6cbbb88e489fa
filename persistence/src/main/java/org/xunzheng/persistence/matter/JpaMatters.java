package org.xunzheng.persistence.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/** Headers as entities; facts by the names of their components, in the table of their kind. */
@ApplicationScoped
public class JpaMatters implements Matters {

    private static final String LINE = """
            f.*, m.id as line_id, m.title as line_title, m.state as line_state, m.entered_at as line_entered_at,
            a.name as line_authority, e.name as line_entered, d.name as line_decided
            """;
    private static final String WITH_FACTS = """
              join matter m on m.id = k.k2
              join %s f on f.matter_id = m.id and f.round = m.round
              join authority a on a.id = m.authority_id
              join account e on e.id = m.entered_by
              left join lateral (select c.name from review v join review_step s on s.review_id = v.id
                                   join account c on c.id = s.account_id
                                  where v.matter = m.kind and v.subject_id = m.id and v.entered_at = m.entered_at
                                  order by s.level desc limit 1) d on true
            """;
    private static final Order NEWEST_FIRST =
            Order.by(Order.moment("m.entered_at").desc(), Order.id("m.id").desc());

    private final EntityManager entityManager;
    private final Sql sql;
    private final Clock clock;

    @Inject
    public JpaMatters(EntityManager entityManager, Sql sql, Clock clock) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.clock = clock;
    }

    protected JpaMatters() {
        this(null, null, null);
    }

    @Override
    public void add(Matter matter, Record facts) {
        entityManager.persist(MatterEntity.of(matter));
        addFacts(matter, facts);
    }

    @Override
    public Matter reopen(Matter matter, Record facts) {
        Matter open = change(matter);
        addFacts(open, facts);
        return open;
    }

    private void addFacts(Matter matter, Record facts) {
        String table = table(matter.kind());
        Map<String, Object> round = new LinkedHashMap<>();
        round.put("matter_id", matter.id());
        round.put("round", matter.round());
        sql.update(Records.insert(table, round, facts));
        Records.lists(facts.getClass()).forEach((list, type) -> addRows(table, round, facts, list, type));
    }

    private <R extends Record> void addRows(
            String table, Map<String, Object> round, Record facts, RecordComponent list, Class<R> type) {
        List<R> rows =
                ((List<?>) Records.value(list, facts)).stream().map(type::cast).toList();
        sql.update(Records.insert(table + "_" + Records.column(list.getName()), round, type, rows));
    }

    @Override
    public Matter change(Matter matter) {
        MatterEntity entity = entityManager.find(MatterEntity.class, matter.id());
        if (entity.version() != matter.version()) {
            throw new StaleVersion(matter.kind() + " " + matter.id());
        }
        entity.take(matter, clock.instant());
        sql.flush();
        return entity.toMatter();
    }

    @Override
    public Optional<Matter> find(UUID id, Scope scope) {
        return Optional.ofNullable(id)
                .filter(wanted -> sql.exists(Statement.of(
                                "select 1 from matter m join authority a on a.id = m.authority_id where m.id = ?",
                                wanted)
                        .seenBy(scope, "a.path", "m.institution_id")))
                .map(wanted -> entityManager.find(MatterEntity.class, wanted))
                .map(MatterEntity::toMatter);
    }

    @Override
    public <F extends Record> F facts(Matter matter, Class<F> type) {
        String table = table(matter.kind());
        Map<String, List<?>> lists = new HashMap<>();
        Records.lists(type)
                .forEach((list, row) ->
                        lists.put(list.getName(), rows(matter, table + "_" + Records.column(list.getName()), row)));
        return Records.with(
                sql.first(ofRound("select * from " + table, matter), Records.reader(type))
                        .orElseThrow(),
                lists);
    }

    private <R extends Record> List<R> rows(Matter matter, String table, Class<R> type) {
        return sql.list(ofRound("select * from " + table, matter).and("order by position"), Records.reader(type));
    }

    private static Statement ofRound(String select, Matter matter) {
        return Statement.of(select + " where matter_id = ? and round = ?", matter.id(), matter.round());
    }

    @Override
    public <F extends Record> Page<Line<F>> list(MatterKind<F> kind, String text, Scope scope, Page.Part part) {
        Sql.Reader<F> facts = Records.reader(kind.form().facts());
        Sql.Reader<Line<F>> lines = row -> new Line<>(
                row.getObject("line_id", UUID.class),
                facts.read(row),
                row.getString("line_title"),
                row.getString("line_authority"),
                MatterState.valueOf(row.getString("line_state")),
                row.getString("line_entered"),
                row.getObject("line_entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("line_decided")));
        return Listing.of(LINE, WITH_FACTS.formatted(table(kind.constant())), lines)
                .from(Named.in(sql, "matter m", "m.searched", "m.institution_id", text), NEWEST_FIRST)
                .where(Statement.of("and m.kind = ?", kind.constant()))
                .seenBy(scope, "m.authority_id", "m.institution_id")
                .page(sql, part);
    }

    private static String table(String kind) {
        return kind.toLowerCase(Locale.ROOT) + "_facts";
    }
}
