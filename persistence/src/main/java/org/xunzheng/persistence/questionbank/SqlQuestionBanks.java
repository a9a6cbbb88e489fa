package org.xunzheng.persistence.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.Difficulty;
import org.xunzheng.domain.questionbank.Points;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@ApplicationScoped
public class SqlQuestionBanks implements QuestionBanks {

    private static final String FROM = """
            from question_bank v
            join institution i on i.id = v.institution_id
            join authority a on a.id = i.authority_id
            where true
            """;
    private static final String COLUMNS = "v.*, i.name as institution ";
    private static final String SELECT = "select " + COLUMNS + FROM;
    private static final String NEWEST = """
            and v.number = (select max(n.number) from question_bank n
                             where n.institution_id = v.institution_id and n.training = v.training
                               and n.category = v.category)
            """;
    private static final String INSERT = """
            insert into question_bank (id, institution_id, training, category, number, theory, practice, brought_by,
                                       brought_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** Arrays of different lengths do not fit into one array, so the options come as one text each. */
    private static final String INSERT_QUESTIONS = """
            insert into question (version_id, position, kind, text, options, answer, points, difficulty)
            select ?, q.position, q.kind, q.text, coalesce(string_to_array(q.options, chr(31)), '{}'), q.answer,
                   q.points, q.difficulty
              from unnest(?, ?, ?, ?, ?, ?, ?) as q (position, kind, text, options, answer, points, difficulty)
            """;
    /** Between options; no option has it, since it is no character that text keeps. */
    private static final String UNIT_SEPARATOR = "\u001f";

    private final Sql sql;

    @Inject
    public SqlQuestionBanks(Sql sql) {
        this.sql = sql;
    }

    protected SqlQuestionBanks() {
        this(null);
    }

    @Override
    public Optional<BankVersion> newest(UUID institution, String training, Category category) {
        return sql.first(
                Statement.of(SELECT)
                        .and(
                                "and v.institution_id = ? and v.training = ? and v.category = ?",
                                institution,
                                training,
                                category)
                        .and("order by v.number desc limit 1"),
                SqlQuestionBanks::version);
    }

    @Override
    public void add(BankVersion version, List<Question> questions, Caller by) {
        sql.update(Statement.of(
                INSERT,
                version.id(),
                version.institution(),
                version.training(),
                version.category(),
                version.number(),
                version.theory(),
                version.practice(),
                by.account(),
                version.broughtAt()));
        sql.update(Statement.of(
                INSERT_QUESTIONS,
                version.id(),
                Column.of(
                        "integer",
                        IntStream.rangeClosed(1, questions.size()).boxed().toList(),
                        n -> n),
                Column.of("text", questions, question -> question.kind().name()),
                Column.of("text", questions, Question::text),
                Column.of("text", questions, SqlQuestionBanks::options),
                Column.of("text", questions, Question::answer),
                Column.of("integer", questions, question -> question.points().tenths()),
                Column.of("text", questions, question -> question.difficulty().name())));
    }

    private static String options(Question question) {
        return question.options().isEmpty() ? null : String.join(UNIT_SEPARATOR, question.options());
    }

    @Override
    public Optional<BankVersion> find(UUID version, Scope scope) {
        return sql.first(
                Statement.of(SELECT).seenBy(scope, "a.path", "v.institution_id").and("and v.id = ?", version),
                SqlQuestionBanks::version);
    }

    @Override
    public Page<BankVersion> list(String text, Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> listed(select + " " + FROM, text, scope),
                COLUMNS,
                Order.by(Order.moment("v.brought_at").desc(), Order.id("v.id").desc()),
                SqlQuestionBanks::version);
    }

    private static Statement listed(String select, String text, Scope scope) {
        return Statement.of(select)
                .and(NEWEST)
                .seenBy(scope, "a.path", "v.institution_id")
                .having(text, "v.searched", "i.searched");
    }

    @Override
    public List<BankVersion> versions(BankVersion of) {
        return sql.list(
                Statement.of(SELECT)
                        .and(
                                "and v.institution_id = ? and v.training = ? and v.category = ?",
                                of.institution(),
                                of.training(),
                                of.category())
                        .and("order by v.number desc"),
                SqlQuestionBanks::version);
    }

    @Override
    public Page<Question> questions(UUID version, Optional<QuestionKind> kind, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " from question where version_id = ?", version)
                        .andIf(kind.map(Enum::name), "and kind = ?"),
                "*",
                Order.by(Order.number("position")),
                SqlQuestionBanks::question);
    }

    private static BankVersion version(ResultSet row) throws SQLException {
        return new BankVersion(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("institution"),
                row.getString("training"),
                Category.valueOf(row.getString("category")),
                row.getInt("number"),
                row.getInt("theory"),
                row.getInt("practice"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                QuestionKind.valueOf(row.getString("kind")),
                row.getString("text"),
                Arrays.asList((String[]) row.getArray("options").getArray()),
                row.getString("answer"),
                new Points(row.getInt("points")),
                Difficulty.valueOf(row.getString("difficulty")));
    }
}
