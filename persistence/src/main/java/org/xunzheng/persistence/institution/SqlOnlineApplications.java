package org.xunzheng.persistence.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.OnlineApplications;
import org.xunzheng.domain.institution.SocialCreditCode;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/** What opens applications again. Secrets are random and long, so that SHA-256 is hash enough. */
@ApplicationScoped
public class SqlOnlineApplications implements OnlineApplications {

    private final Sql sql;

    @Inject
    public SqlOnlineApplications(Sql sql) {
        this.sql = sql;
    }

    protected SqlOnlineApplications() {
        this(null);
    }

    private record Stored(UUID admission, byte[] hash) {}

    @Override
    public void add(UUID admission, String reference, String secret, Instant at) {
        sql.update(Statement.of(
                "insert into online_application (admission_id, reference, hash, begun_at) values (?, ?, ?, ?)",
                admission,
                reference,
                hash(reference, secret),
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
    public Optional<UUID> abandoned(SocialCreditCode creditCode, Instant before) {
        return sql.first(
                Statement.of(
                        "select d.id from admission d join online_application o on o.admission_id = d.id"
                                + " where d.credit_code = ? and d.state = 'DRAFT' and o.begun_at < ? for update of d",
                        creditCode.text(),
                        before),
                row -> row.getObject(1, UUID.class));
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
