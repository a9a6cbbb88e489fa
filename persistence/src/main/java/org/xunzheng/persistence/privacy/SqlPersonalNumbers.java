package org.xunzheng.persistence.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.privacy.PersonalNumbers;
import org.xunzheng.domain.privacy.PersonalRecord;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlPersonalNumbers implements PersonalNumbers {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,6}");

    private static final String TRAINEE = """
            select c.id as subject, t.name, t.name || ' ' || t.position as whose, t.id_cipher, t.phone_cipher
              from trainee t
              join training_class c on c.id = t.class_id
              join authority a on a.id = c.authority_id
             where t.class_id = ? and t.position = ?
            """;
    private static final String ROSTER = """
            select c.id as subject, t.name, c.name as whose, t.id_cipher, t.phone_cipher
              from trainee t
              join training_class c on c.id = t.class_id
              join authority a on a.id = c.authority_id
             where t.class_id = ?
            """;
    private static final String CERTIFICATE = """
            select b.class_id as subject, h.name, e.holder || ' ' || e.serial as whose, h.id_cipher,
                   null::bytea as phone_cipher
              from certificate e
              join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
              join authority a on a.id = b.authority_id
              join lateral (select null::timestamptz as at, e.holder as name, e.id_cipher
                            union all
                            select x.decided_at, x.holder, coalesce(x.id_cipher, e.id_cipher)
                              from certificate_correction x
                             where x.serial = e.serial and x.in_force_on is not null) h on true
             where e.serial = ?
            """;
    private static final String CORRECTION = """
            select x.id as subject, x.holder as name, x.holder || ' ' || x.serial as whose, x.id_cipher,
                   null::bytea as phone_cipher
              from certificate_correction x
              join authority a on a.id = x.authority_id
             where x.id = ?
            """;
    private static final String LEGACY = """
            select e.id as subject, e.holder as name, e.holder || ' ' || e.number as whose, e.id_cipher,
                   null::bytea as phone_cipher
              from legacy_certificate e
              join authority a on a.id = e.authority_id
             where e.id = ?
            """;
    private static final String TEACHER = """
            select i.id as subject, t.name, t.name as whose, t.id_cipher, null::bytea as phone_cipher
              from teacher t
              join institution i on i.id = t.institution_id
              join authority a on a.id = i.authority_id
             where t.id = ?
            """;
    /** The contact first, then the teachers in their order. */
    private static final String FILING = """
            select f.id as subject, p.name, f.training || ' ' || f.year as whose, null::bytea as id_cipher, p.phone_cipher
              from filing f
              join authority a on a.id = f.authority_id
              join lateral (select 0 as position, f.contact as name, f.phone_cipher
                            union all
                            select t.position, t.name, t.phone_cipher from filing_teacher t where t.filing_id = f.id) p on true
             where f.id = ?
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlPersonalNumbers(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlPersonalNumbers() {
        this(null, null);
    }

    /** One person as a row tells. */
    private record Row(UUID subject, String whose, Numbers numbers) {}

    @Override
    public Optional<Held> find(PersonalRecord record, Scope scope) {
        return query(record, scope).flatMap(query -> {
            Vault.Session session = vault.session();
            List<Row> rows = sql.list(query, row -> row(row, session));
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Held(
                            new Subject(subject(record.kind()), rows.get(0).subject),
                            rows.get(0).whose,
                            rows.stream().map(Row::numbers).toList()));
        });
    }

    private static Subject.Kind subject(PersonalRecord.Kind kind) {
        return switch (kind) {
            case TRAINEE, CERTIFICATE -> Subject.Kind.TRAINING_CLASS;
            case CORRECTION -> Subject.Kind.CORRECTION;
            case LEGACY -> Subject.Kind.LEGACY_CERTIFICATE;
            case TEACHER -> Subject.Kind.INSTITUTION;
            case FILING -> Subject.Kind.FILING;
        };
    }

    /** Empty for a key that is none. */
    private static Optional<Statement> query(PersonalRecord record, Scope scope) {
        if (record.kind() == PersonalRecord.Kind.CERTIFICATE) {
            return Optional.of(Statement.of(CERTIFICATE, record.key())
                    .seenBy(scope, "a.path", "b.institution_id")
                    .and("order by h.at nulls first"));
        }
        List<String> parts = new ArrayList<>(List.of(record.key().split("/", 2)));
        if (!UUID_FORM.matcher(parts.get(0)).matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(parts.get(0));
        return switch (record.kind()) {
            case TRAINEE -> trainees(parts, id, scope);
            case CORRECTION -> Optional.of(Statement.of(CORRECTION, id).seenBy(scope, "a.path", "x.institution_id"));
            case LEGACY -> Optional.of(Statement.of(LEGACY, id).seenBy(scope, "a.path", "null"));
            case TEACHER -> Optional.of(Statement.of(TEACHER, id).seenBy(scope, "a.path", "t.institution_id"));
            case FILING ->
                Optional.of(Statement.of(FILING, id)
                        .seenBy(scope, "a.path", "f.institution_id")
                        .and(scope.institution().isPresent() ? "" : "and f.state <> 'DRAFT'")
                        .and("order by p.position"));
            case CERTIFICATE -> throw new IllegalStateException();
        };
    }

    /** One trainee, or everybody on the roster. */
    private static Optional<Statement> trainees(List<String> parts, UUID id, Scope scope) {
        boolean one = parts.size() == 2 && POSITION.matcher(parts.get(1)).matches();
        if (!one && parts.size() != 1) {
            return Optional.empty();
        }
        Statement rows = one ? Statement.of(TRAINEE, id, Integer.valueOf(parts.get(1))) : Statement.of(ROSTER, id);
        return Optional.of(rows.seenBy(scope, "a.path", "c.institution_id")
                // What an institution still writes is its own business.
                .and(scope.institution().isPresent() ? "" : "and c.state <> 'DRAFT'")
                .and("order by t.position"));
    }

    private static Row row(ResultSet row, Vault.Session session) throws SQLException {
        byte[] id = row.getBytes("id_cipher");
        byte[] phone = row.getBytes("phone_cipher");
        return new Row(
                row.getObject("subject", UUID.class),
                row.getString("whose"),
                new Numbers(
                        row.getString("name"),
                        Optional.ofNullable(id).map(session::openIdNumber),
                        Optional.ofNullable(phone).map(session::open).map(PhoneNumber::new)));
    }
}
