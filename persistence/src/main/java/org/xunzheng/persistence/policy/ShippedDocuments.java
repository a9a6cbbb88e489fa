package org.xunzheng.persistence.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.xunzheng.domain.policy.Provisions;

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
