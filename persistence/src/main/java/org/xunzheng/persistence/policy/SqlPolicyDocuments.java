package org.xunzheng.persistence.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.policy.DocumentVersion;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.policy.PolicyDocument.Signature;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.policy.PolicyLine;
import org.xunzheng.domain.policy.PolicyState;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.RegionCode;

@ApplicationScoped
public class SqlPolicyDocuments implements PolicyDocuments {

    /** An institution enters no document, so it sees none that is not in force. */
    private static final String NO_INSTITUTION = "null::uuid";

    /** Ends within a bracket, in which the scope can still narrow what is not in force. */
    private static final String FROM = """
            from policy_document d
            join authority a on a.id = d.authority_id
            left join account e on e.id = d.entered_by
            left join account c on c.id = d.decided_by
            where (d.state = 'IN_FORCE' or true
            """;

    private static final String COLUMNS = """
            d.*, a.id as authority, a.code, a.name, a.level, a.path, a.serial_region, a.region_name,
            e.name as entered_name, c.name as decided_name
            """;
    private static final String WHOLE = "select " + COLUMNS + FROM;

    private final Sql sql;

    @Inject
    public SqlPolicyDocuments(Sql sql) {
        this.sql = sql;
    }

    protected SqlPolicyDocuments() {
        this(null);
    }

    /** What is in force, and what of the rest the scope sees (REV-4). */
    private static Statement seen(String select, Scope scope) {
        return Statement.of(select).seenBy(scope, "a.path", NO_INSTITUTION).and(")");
    }

    @Override
    public Optional<PolicyDocument> find(UUID id, Scope scope) {
        return sql.first(seen(WHOLE, scope).and("and d.id = ?", id), SqlPolicyDocuments::document);
    }

    @Override
    public Optional<PolicyDocument> newest(Authority authority) {
        return sql.first(
                Statement.of(WHOLE)
                        .and(") and d.authority_id = ? and d.state = 'IN_FORCE'", authority.id())
                        .and("order by d.valid_from desc, d.number desc limit 1"),
                SqlPolicyDocuments::document);
    }

    @Override
    public int nextNumber(Authority authority) {
        return (int) sql.count(Statement.of(
                "select coalesce(max(number), 0) + 1 from policy_document where authority_id = ?", authority.id()));
    }

    @Override
    public void add(PolicyDocument document) {
        Signature by = document.enteredBy().orElseThrow();
        sql.update(Statement.of(
                "insert into policy_document (id, revision, authority_id, number, valid_from, title, text, state,"
                        + " entered_by, entered_path, entered_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                document.id(),
                document.authority().id(),
                document.version().number(),
                document.validFrom(),
                document.title(),
                document.text(),
                document.state(),
                by.account(),
                by.path(),
                by.at()));
    }

    @Override
    public void save(PolicyDocument document) {
        Signature by = document.decidedBy().orElseThrow();
        int written = sql.update(Statement.of(
                "update policy_document set revision = revision + 1, state = ?, decided_by = ?, decided_path = ?,"
                        + " decided_at = ? where id = ? and revision = ?",
                document.state(),
                by.account(),
                by.path(),
                by.at(),
                document.id(),
                document.revision()));
        if (written != 1) {
            throw new StaleVersion("policy document " + document.version());
        }
    }

    @Override
    public Page<PolicyLine> list(Filter filter, Scope scope, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> narrowed(select + FROM, filter, scope),
                COLUMNS,
                Order.by(
                        Order.moment("d.entered_at").desc(),
                        Order.text("a.path").desc(),
                        Order.number("d.number").desc()),
                SqlPolicyDocuments::line);
    }

    private static Statement narrowed(String select, Filter filter, Scope scope) {
        Statement statement = seen(select, scope)
                .having(filter.text(), "a.searched", "a.code", "search_folded(d.title)")
                .andIf(filter.state(), "and d.state = ?");
        filter.waitingFor().ifPresent(caller -> statement
                .and("and d.state = 'DRAFT' and d.entered_by <> ?", caller.account())
                .seenBy(caller.scope(), "d.entered_path", NO_INSTITUTION));
        return statement;
    }

    private static PolicyLine line(ResultSet row) throws SQLException {
        return new PolicyLine(
                row.getObject("id", UUID.class),
                row.getString("region_name"),
                version(row),
                row.getString("title"),
                row.getObject("valid_from", LocalDate.class),
                PolicyState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("entered_name")).orElse(""),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("decided_name")).orElse(""));
    }

    private static PolicyDocument document(ResultSet row) throws SQLException {
        return new PolicyDocument(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                new Authority(
                        row.getObject("authority", UUID.class),
                        row.getString("name"),
                        Level.valueOf(row.getString("level")),
                        row.getString("path"),
                        Optional.ofNullable(row.getString("serial_region")).map(RegionCode::new)),
                version(row),
                row.getObject("valid_from", LocalDate.class),
                row.getString("title"),
                row.getString("text"),
                PolicyState.valueOf(row.getString("state")),
                signature(row, "entered"),
                signature(row, "decided"));
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
        return new DocumentVersion(row.getString("code"), row.getInt("number"));
    }

    private static Optional<Signature> signature(ResultSet row, String step) throws SQLException {
        UUID account = row.getObject(step + "_by", UUID.class);
        return account == null
                ? Optional.empty()
                : Optional.of(new Signature(
                        account,
                        row.getString(step + "_name"),
                        row.getString(step + "_path"),
                        row.getObject(step + "_at", OffsetDateTime.class).toInstant()));
    }
}
