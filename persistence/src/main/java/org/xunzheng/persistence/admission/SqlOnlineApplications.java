package org.xunzheng.persistence.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.admission.OnlineApplications;
import org.xunzheng.domain.institution.SocialCreditCode;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/** What opens applications again. Secrets are random and long, so that SHA-256 is hash enough. */
@ApplicationScoped
public class SqlOnlineApplications implements OnlineApplications {

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlOnlineApplications(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlOnlineApplications() {
        this(null, null);
    }

    private record Stored(UUID admission, byte[] hash) {}

    @Override
    public void add(UUID admission, String reference, String secret, String network, Instant at) {
        sql.update(Statement.of(
                "insert into online_application (admission_id, reference, hash, origin, begun_at)"
                        + " values (?, ?, ?, ?::bytea, ?)",
                admission,
                reference,
                hash(reference, secret),
                Optional.of(network).filter(known -> !known.isEmpty()).map(this::origin),
                at));
    }

    @Override
    public Optional<UUID> opened(String reference, String secret) {
        return sql.first(
                        Statement.of(
                                "select admission_id, hash from online_application where reference = ?", reference),
                        row -> new Stored(row.getObject(1, UUID.class), row.getBytes(2)))
                .filter(stored -> MessageDigest.isEqual(stored.hash, hash(reference, secret)))
                .map(Stored::admission);
    }

    @Override
    public long begunSince(UUID authority, Instant since) {
        return sql.count(Statement.of(
                "select count(*) from online_application o join admission d on d.id = o.admission_id"
                        + " where d.authority_id = ? and o.begun_at > ?",
                authority,
                since));
    }

    @Override
    public long begunSince(String network, Instant since) {
        sql.list(
                Statement.of(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))", "online application from " + network),
                row -> true);
        return sql.count(Statement.of(
                "select count(*) from online_application where origin = ? and begun_at > ?", origin(network), since));
    }

    private byte[] origin(String network) {
        return vault.session().key("network " + network);
    }

    @Override
    public Optional<Draft> draft(SocialCreditCode creditCode) {
        return sql.first(
                Statement.of(
                        "select d.id, greatest(o.begun_at, (select max(t.at) from trail_entry t"
                                + " where t.subject_kind = 'ADMISSION' and t.subject_id = d.id"
                                + " and t.account_id = d.entered_by))"
                                + " from admission d join online_application o on o.admission_id = d.id"
                                + " where d.credit_code = ? and d.state = 'DRAFT' for update of d",
                        creditCode.text()),
                row -> new Draft(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    private static byte[] hash(String reference, String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((reference + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
