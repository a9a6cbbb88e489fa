package org.xunzheng.persistence.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.xunzheng.domain.policy.Provisions;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.RecordPart;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/**
 * The documents that come with the system, put in when the schema has been brought up to date, before anybody reads. What
 * is there already stays: in force once, a document is never written again.
 */
public final class ShippedDocuments implements Callback {

    /** Each with its number in its region; a document that has been shipped keeps it. */
    static final List<Shipped> ALL = List.of(
            new Shipped("shandong-2020", 1),
            new Shipped("shandong-2024", 2),
            new Shipped("taian", 1),
            new Shipped("heze", 1),
            new Shipped("foshan", 1));

    private static final String INSERT = """
            insert into policy_document (id, revision, authority_id, number, valid_from, title, text, state, entered_at)
            select md5('policy:' || code || '#' || ?)::uuid, 0, id, ?, ?, ?, ?, 'IN_FORCE', now()
              from authority where code = ?
            on conflict (authority_id, number) do nothing
            """;

    private static final String STORED = """
            select coalesce(s.key, d.key) as key, coalesce(d.id, md5('policy:' || s.key)::uuid) as id, d.text
              from unnest(?) as s (key)
              full join (select p.id, a.code || '#' || p.number as key, p.text
                           from policy_document p join authority a on a.id = p.authority_id
                          where p.entered_by is null) d on d.key = s.key
             order by 1
            """;

    /** The name of its file and its number. */
    record Shipped(String name, int number) {

        String text() {
            try (InputStream in = ShippedDocuments.class.getResourceAsStream(name + ".yaml")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Provisions provisions() {
            return Provisions.of(new YamlFormat().read(text()).orElseThrow()).orElseThrow();
        }
    }

    /**
     * What does not fit about the documents that came with the system, as they lie in the database: they are entered by
     * nobody, so the trail seals none of them.
     */
    public static List<RecordFault> faults(Sql sql) {
        Map<String, String> texts = ALL.stream()
                .collect(Collectors.toMap(
                        shipped -> shipped.provisions().region() + "#" + shipped.number(), Shipped::text));
        return sql
                .list(Statement.of(STORED, Column.of("text", texts.keySet(), key -> key)), row -> {
                    String text = texts.get(row.getString("key"));
                    RecordFault.Kind kind = row.getString("text") == null
                            ? RecordFault.Kind.MISSING
                            : text == null ? RecordFault.Kind.ADDED : RecordFault.Kind.CHANGED;
                    boolean fits = kind == RecordFault.Kind.CHANGED && text.equals(row.getString("text"));
                    return fits
                            ? Optional.<RecordFault>empty()
                            : Optional.of(new RecordFault(
                                    Subject.policy(row.getObject("id", UUID.class)), RecordPart.POLICY.name(), kind));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            for (Shipped shipped : ALL) {
                insert(shipped, context.getConnection());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the policy documents that come with the system", e);
        }
    }

    private static void insert(Shipped shipped, Connection connection) throws SQLException {
        Provisions provisions = shipped.provisions();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, shipped.number());
            insert.setInt(2, shipped.number());
            insert.setObject(3, provisions.validFrom());
            insert.setString(4, provisions.title());
            insert.setString(5, shipped.text());
            insert.setString(6, provisions.region());
            insert.executeUpdate();
        }
    }

    @Override
    public String getCallbackName() {
        return "shipped policy documents";
    }
}
