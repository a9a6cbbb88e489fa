package org.xunzheng.persistence.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.Attachments;
import org.xunzheng.domain.file.FileKind;
import org.xunzheng.domain.file.StoredFile;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlAttachments implements Attachments {

    /** The matter that a file belongs to decides who sees it, as for its trail. */
    private static final String THERE = """
            select t.id, t.subject_kind, t.subject_id, t.item, f.id as file_id, f.hash, f.size, f.kind, f.name,
                   u.name as by_name, f.uploaded_at
              from attachment t
              join stored_file f on f.id = t.file_id
              join account u on u.id = f.uploaded_by
              join trail_subject s on s.kind = t.subject_kind and s.id = t.subject_id
              join authority a on a.id = s.authority_id
             where t.removed_at is null
            """;

    private final Sql sql;

    @Inject
    public SqlAttachments(Sql sql) {
        this.sql = sql;
    }

    protected SqlAttachments() {
        this(null);
    }

    @Override
    public List<Attachment> of(Subject subject, Scope scope) {
        return sql.list(
                Statement.of(THERE + " and t.subject_kind = ? and t.subject_id = ?", subject.kind(), subject.id())
                        .seenBy(scope, "a.path", "s.institution_id")
                        .and("order by t.item, f.uploaded_at, t.id"),
                SqlAttachments::attachment);
    }

    @Override
    public Optional<Attachment> find(UUID id, Scope scope) {
        return sql.first(
                Statement.of(THERE + " and t.id = ?", id).seenBy(scope, "a.path", "s.institution_id"),
                SqlAttachments::attachment);
    }

    @Override
    public Brought everBrought(Subject subject) {
        return sql.first(
                        Statement.of(
                                "select count(*), coalesce(sum(f.size), 0) from attachment t"
                                        + " join stored_file f on f.id = t.file_id"
                                        + " where t.subject_kind = ? and t.subject_id = ?",
                                subject.kind(),
                                subject.id()),
                        row -> new Brought(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getString("item"),
                new StoredFile(
                        row.getObject("file_id", UUID.class),
                        row.getString("hash"),
                        row.getLong("size"),
                        FileKind.valueOf(row.getString("kind")),
                        row.getString("name")),
                row.getString("by_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void hold(Subject subject) {
        sql.list(
                Statement.of(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        "attachments " + subject.kind() + " " + subject.id()),
                row -> true);
    }

    @Override
    public Set<String> answered(Subject subject) {
        hold(subject);
        return Set.copyOf(sql.list(
                Statement.of(
                        "select distinct item from attachment"
                                + " where subject_kind = ? and subject_id = ? and removed_at is null",
                        subject.kind(),
                        subject.id()),
                row -> row.getString(1)));
    }

    @Override
    public void add(Attachment attachment, UUID by) {
        StoredFile file = attachment.file();
        sql.update(Statement.of(
                        "insert into stored_file (id, hash, size, kind, name, uploaded_by, uploaded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        file.id(),
                        file.hash(),
                        file.size(),
                        file.kind(),
                        file.name(),
                        by,
                        attachment.at())
                .and(
                        "; insert into attachment (id, subject_kind, subject_id, item, file_id) values (?, ?, ?, ?, ?)",
                        attachment.id(),
                        attachment.subject().kind(),
                        attachment.subject().id(),
                        attachment.item(),
                        file.id()));
    }

    @Override
    public boolean remove(UUID id, UUID by, Instant at) {
        return sql.update(Statement.of(
                        "update attachment set removed_by = ?, removed_at = ? where id = ? and removed_at is null",
                        by,
                        at,
                        id))
                == 1;
    }
}
