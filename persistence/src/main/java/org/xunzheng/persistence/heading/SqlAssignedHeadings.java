package org.xunzheng.persistence.heading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.heading.AssignedHeadings;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

@ApplicationScoped
public class SqlAssignedHeadings implements AssignedHeadings {

    private static final String INSERT = """
            insert into heading_choice (id, institution_id, authority_id, file_kind, heading, column_key, chosen_by, chosen_at)
            select gen_random_uuid(), ?::uuid, ?::uuid, ?, c.heading, c.column_key, ?, ?
              from unnest(?, ?) as c (heading, column_key)
            on conflict on constraint heading_choice_once
              do update set column_key = excluded.column_key, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
            """;

    private final Sql sql;

    @Inject
    public SqlAssignedHeadings(Sql sql) {
        this.sql = sql;
    }

    protected SqlAssignedHeadings() {
        this(null);
    }

    @Override
    public Map<String, String> of(Caller caller, String fileKind) {
        Map<String, String> columns = new LinkedHashMap<>();
        sql.list(
                        ofPlace("select heading, column_key from heading_choice", caller, fileKind)
                                .and("order by chosen_at, heading"),
                        row -> Map.entry(row.getString("heading"), row.getString("column_key")))
                .forEach(choice -> columns.put(choice.getKey(), choice.getValue()));
        return columns;
    }

    @Override
    public void assign(Caller caller, String fileKind, Map<String, String> columns, Instant at) {
        List<Map.Entry<String, String>> choices = new ArrayList<>(columns.entrySet());
        sql.update(Statement.of(
                INSERT,
                caller.institution(),
                authority(caller),
                fileKind,
                caller.account(),
                at,
                Column.of("text", choices, Map.Entry::getKey),
                Column.of("text", choices, Map.Entry::getValue)));
    }

    @Override
    public int forget(Caller caller, String fileKind) {
        return sql.update(ofPlace("delete from heading_choice", caller, fileKind));
    }

    private static Statement ofPlace(String what, Caller caller, String fileKind) {
        return Statement.of(what + " where file_kind = ?", fileKind)
                .andIf(caller.institution(), "and institution_id = ?")
                .andIf(authority(caller), "and authority_id = ?");
    }

    /** Whose files they are, if they are no institution's. */
    private static Optional<UUID> authority(Caller caller) {
        return caller.institution().isPresent()
                ? Optional.empty()
                : Optional.of(caller.authority().id());
    }
}
