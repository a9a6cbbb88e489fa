package org.xunzheng.persistence.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.xunzheng.domain.policy.DocumentInForce;
import org.xunzheng.domain.policy.DocumentVersion;
import org.xunzheng.domain.policy.PolicyFormat;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.policy.Provisions;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/**
 * Profiles from the documents in force. Which documents count is asked of the database each time, by one short statement;
 * what they say is kept on each node under their id. Since a text never changes, nothing kept can be out of date, on
 * however many nodes a new version comes in force.
 */
@ApplicationScoped
public class SqlProfiles implements Profiles {

    /** Of each authority from the own one up, the document that counts on that day; the nearest first. */
    private static final String COUNTING = """
            select distinct on (length(a.path)) d.id, d.number, a.code, a.region_name
              from policy_document d
              join authority a on a.id = d.authority_id
             where d.state = 'IN_FORCE' and d.valid_from <= ?
               and starts_with((select path from authority where id = %s), a.path)
             order by length(a.path) desc, d.valid_from desc, d.number desc
            """;

    private static final String OF_AUTHORITY = COUNTING.formatted("?");
    private static final String OF_CLASS = COUNTING.formatted("(select authority_id from training_class where id = ?)");

    private final Sql sql;
    private final PolicyFormat format;
    private final Map<UUID, Provisions> said = new ConcurrentHashMap<>();

    @Inject
    public SqlProfiles(Sql sql, PolicyFormat format) {
        this.sql = sql;
        this.format = format;
    }

    protected SqlProfiles() {
        this(null, null);
    }

    /** A document that counts for somebody, without what it says. */
    public record Counting(UUID id, DocumentVersion version, String region) {}

    @Override
    public Profile inForce(UUID authority, LocalDate day) {
        return profile(day, sql.list(Statement.of(OF_AUTHORITY, day, authority), SqlProfiles::counting));
    }

    /** Asks which documents count for the authority of a class; {@link #counting} reads the answer. */
    public static Statement ofClass(UUID trainingClass, LocalDate day) {
        return Statement.of(OF_CLASS, day, trainingClass);
    }

    /** The profile that these documents make. */
    public Profile profile(LocalDate day, List<Counting> counting) {
        return new Profile(
                day,
                counting.stream()
                        .map(one -> new DocumentInForce(one.id, one.version, one.region, provisions(one.id)))
                        .toList());
    }

    public static Counting counting(ResultSet row) throws SQLException {
        return new Counting(
                row.getObject("id", UUID.class),
                new DocumentVersion(row.getString("code"), row.getInt("number")),
                row.getString("region_name"));
    }

    private Provisions provisions(UUID id) {
        Provisions kept = said.get(id);
        if (kept == null) {
            String text = sql.first(
                            Statement.of("select text from policy_document where id = ?", id),
                            row -> row.getString("text"))
                    .orElseThrow();
            // A document is checked before it is stored: that it cannot be read now is no refusal.
            kept = Provisions.of(format.read(text).orElseThrow()).orElseThrow();
            said.put(id, kept);
        }
        return kept;
    }
}
