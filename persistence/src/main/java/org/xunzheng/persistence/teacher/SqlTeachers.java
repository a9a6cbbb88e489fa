package org.xunzheng.persistence.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.teacher.TeacherLine;
import org.xunzheng.domain.teacher.Teachers;
import org.xunzheng.persistence.institution.Named;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlTeachers implements Teachers {

    private static final String FROM = """
             from teacher t
             join institution i on i.id = t.institution_id
             join authority a on a.id = i.authority_id
             where true
            """;

    private static final String JOINS = """
            join teacher t on t.id = k.k3
            join institution i on i.id = t.institution_id
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlTeachers(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlTeachers() {
        this(null, null);
    }

    @Override
    public Optional<Teacher> find(UUID id, Scope scope) {
        Vault.Session session = vault.session();
        return sql.first(
                Statement.of("select t.*" + FROM + " and t.id = ?", id).seenBy(scope, "a.path", "t.institution_id"),
                row -> new Teacher(
                        id,
                        row.getLong("version"),
                        row.getObject("institution_id", UUID.class),
                        row.getString("name"),
                        session.openIdNumber(row.getBytes("id_cipher")),
                        Teacher.Kind.valueOf(row.getString("kind")),
                        row.getString("certificate"),
                        row.getString("certificate_number"),
                        row.getString("level"),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class))));
    }

    @Override
    public boolean teaches(UUID institution, IdNumber idNumber, Teacher.Kind kind, UUID otherThan) {
        return sql.exists(Statement.of(
                "select 1 from teacher where institution_id = ? and id_key = ? and kind = ? and id <> ?"
                        + " and ended_on is null",
                institution,
                vault.session().key(idNumber),
                kind,
                otherThan));
    }

    @Override
    public void add(Teacher teacher) {
        Vault.Session session = vault.session();
        sql.update(Statement.of(
                "insert into teacher (id, version, institution_id, name, id_cipher, id_key, kind, certificate,"
                        + " certificate_number, level, valid_until) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?::date)",
                teacher.id(),
                teacher.institution(),
                teacher.name(),
                session.seal(teacher.idNumber()),
                session.key(teacher.idNumber()),
                teacher.kind(),
                teacher.certificate(),
                teacher.certificateNumber(),
                teacher.level(),
                teacher.validUntil()));
    }

    @Override
    public void save(Teacher teacher) {
        Vault.Session session = vault.session();
        int written = sql.update(Statement.of(
                "update teacher set version = version + 1, name = ?, id_cipher = ?, id_key = ?, kind = ?, certificate = ?,"
                        + " certificate_number = ?, level = ?, valid_until = ?::date, ended_on = ?::date"
                        + " where id = ? and version = ?",
                teacher.name(),
                session.seal(teacher.idNumber()),
                session.key(teacher.idNumber()),
                teacher.kind(),
                teacher.certificate(),
                teacher.certificateNumber(),
                teacher.level(),
                teacher.validUntil(),
                teacher.endedOn(),
                teacher.id(),
                teacher.version()));
        if (written == 0) {
            throw new StaleVersion("teacher " + teacher.id());
        }
    }

    @Override
    public Page<TeacherLine> list(String text, Optional<UUID> institution, Scope scope, Page.Part part) {
        Vault.Session session = vault.session();
        Statement institutions =
                Statement.of("select i.id from institution i join authority a on a.id = i.authority_id where true");
        return Listing.of("t.*, i.name as institution", JOINS, row -> line(row, session))
                .from(
                        Named.in(sql, "teacher t", "t.searched", "t.institution_id", text),
                        Order.by(
                                Order.number("(t.ended_on is not null)::integer"),
                                Order.text("t.name collate pinyin"),
                                Order.id("t.id")))
                .whereIf(institution, "and t.institution_id = ?")
                .seenBy(scope, institutions, "t.institution_id", "t.institution_id")
                .page(sql, part);
    }

    private static TeacherLine line(ResultSet row, Vault.Session session) throws SQLException {
        return new TeacherLine(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("institution"),
                row.getString("name"),
                session.openIdNumber(row.getBytes("id_cipher")).masked(),
                Teacher.Kind.valueOf(row.getString("kind")),
                row.getString("certificate"),
                row.getString("certificate_number"),
                row.getString("level"),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
