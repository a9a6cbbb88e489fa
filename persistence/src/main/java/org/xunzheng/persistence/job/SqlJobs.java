package org.xunzheng.persistence.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/**
 * Each step of a job's life is one statement, which changes the row only where it still is whose it was thought to be: owner,
 * node and the next node work on it at the same time, and none of them may make another's step stale.
 */
@ApplicationScoped
public class SqlJobs implements Jobs {

    private static final String SHOWN = """
            j.id, j.kind, j.about, j.owner, c.name as owner_name, j.state, j.asked_at, j.ended_at, j.done, j.total,
            j.claims, j.lost, j.reason, j.file_name
            """;
    private static final String FROM =
            " from job j join account c on c.id = j.owner join authority a on a.id = c.authority_id ";
    /** Who takes it and who takes the next one do not wait for each other. */
    private static final String CLAIM = """
            with j as (
              update job set state = 'RUNNING', node = ?, heard_of_at = clock_timestamp(), claims = claims + 1,
                             lost = lost + (state = 'RUNNING')::integer
               where id = (select id from job
                            where kind = any(?)
                              and (state = 'WAITING'
                                   or (state = 'RUNNING' and heard_of_at <= clock_timestamp() - ? * interval '1 ms'))
                            order by asked_at, id limit 1
                              for update skip locked)
              returning *)
            select
            """ + SHOWN + " from j join account c on c.id = j.owner";

    private static final String IF_STILL_OURS = "where id = ? and claims = ? and state = 'RUNNING' returning id";

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlJobs(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlJobs() {
        this(null, null);
    }

    /** A sealed column, alone. */
    private record Sealed(byte[] notesCipher) {}

    /** The number of a job, alone. */
    private record Id(UUID id) {}

    @Override
    public UUID add(UUID owner, Wanted wanted) {
        UUID id = UUID.randomUUID();
        sql.update(Statement.of(
                "insert into job (id, kind, about, owner, state, notes_cipher, total) values (?, ?, ?, ?, 'WAITING', ?, ?)",
                id,
                wanted.kind(),
                wanted.about(),
                owner,
                vault.session().seal(wanted.notes()),
                wanted.total()));
        return id;
    }

    @Override
    public long open(UUID owner) {
        return sql.count(
                Statement.of("select count(*) from job where owner = ? and state in ('WAITING', 'RUNNING')", owner));
    }

    @Override
    public Optional<Job> claim(String node, Duration silence, Set<String> kinds) {
        return sql.first(
                Statement.of(CLAIM, node, Column.of("text", kinds, kind -> kind), silence.toMillis()),
                Records.reader(Job.class));
    }

    @Override
    public Optional<String> notes(UUID id) {
        return sql.first(
                        Statement.of("select notes_cipher from job where id = ? and ended_at is null", id),
                        Records.reader(Sealed.class))
                .map(row -> vault.session().open(row.notesCipher()));
    }

    @Override
    public boolean save(Job claimed, String notes, long done, long total) {
        return changed(Statement.of(
                        "update job set notes_cipher = ?, done = ?, total = ?, lost = 0, heard_of_at = clock_timestamp()",
                        vault.session().seal(notes),
                        done,
                        total)
                .and(IF_STILL_OURS, claimed.id(), claimed.claims()));
    }

    @Override
    public void beat(String node, Collection<UUID> running) {
        changed(Statement.of(
                "update job set heard_of_at = clock_timestamp() where node = ? and id = any(?) returning id",
                node,
                Column.of("uuid", running, id -> id)));
    }

    @Override
    public void giveBack(String node) {
        changed(Statement.of("update job set state = 'WAITING', node = null where node = ? returning id", node));
    }

    @Override
    public boolean end(Job claimed, JobState how, Optional<String> reason, Optional<String> fileName) {
        return changed(over(how)
                .and(", reason = ?::text, file_name = ?::text", reason, fileName)
                .and(IF_STILL_OURS, claimed.id(), claimed.claims()));
    }

    @Override
    public boolean cancel(UUID id) {
        return changed(over(JobState.CANCELLED).and("where id = ? and ended_at is null returning id", id));
    }

    private static Statement over(JobState how) {
        return Statement.of(
                "update job set state = ?, node = null, notes_cipher = null, ended_at = clock_timestamp()", how);
    }

    /** Whether rows were changed, which the statement returns: asked as a list, it has a transaction of its own outside one. */
    private boolean changed(Statement statement) {
        return sql.exists(statement);
    }

    @Override
    public Optional<Job> find(UUID id, Caller caller) {
        return sql.first(
                seen("select " + SHOWN, caller).and("and j.id = ?", Optional.ofNullable(id)),
                Records.reader(Job.class));
    }

    @Override
    public Page<Job> list(Caller caller, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> seen(select, caller),
                SHOWN,
                Order.by(Order.moment("j.asked_at").desc(), Order.id("j.id").desc()),
                Records.reader(Job.class));
    }

    /** The own ones; for the system administrator, those of everybody in the region. */
    private static Statement seen(String select, Caller caller) {
        return caller.holds(Post.SYSTEM)
                ? Statement.of(select + FROM + "where true").seenBy(caller.scope(), "a.path", "c.institution_id")
                : Statement.of(select + FROM + "where j.owner = ?", caller.account());
    }

    @Override
    public Optional<Job> newest(String kind) {
        return sql.first(
                Statement.of(
                        "select " + SHOWN + FROM + "where j.kind = ? order by j.asked_at desc, j.id limit 1", kind),
                Records.reader(Job.class));
    }

    @Override
    public void forget(Duration kept) {
        changed(Statement.of(
                "delete from job where ended_at <= clock_timestamp() - ? * interval '1 ms' returning id",
                kept.toMillis()));
    }

    @Override
    public Set<UUID> withFiles(Collection<UUID> ids) {
        Set<UUID> wanted = new HashSet<>();
        sql.list(
                        Statement.of(
                                "select id from job where id = any(?) and (ended_at is null or file_name is not null)",
                                Column.of("uuid", ids, id -> id)),
                        Records.reader(Id.class))
                .forEach(row -> wanted.add(row.id()));
        return wanted;
    }
}
