package org.xunzheng.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.catalogue.CourseStandard;
import org.xunzheng.domain.catalogue.Need;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.catalogue.StandardOrigin;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@ApplicationScoped
public class SqlCatalogues implements Catalogues {

    /** Proposals are the officers' of the region; a bureau works by what its city or county sees of it. */
    private static final String VERSIONS = """
            from catalogue_version v
            join authority a on a.id = v.authority_id
            join account e on e.id = v.entered_by
            where true
            """;

    private static final String VERSION = "select v.*, a.name as authority, e.name as entered_name " + VERSIONS;

    private static final String PROJECTS = """
            from catalogue_project p
            join occupation o on o.code = p.occupation_code
            where p.version_id = ?
            """;
    private static final String PROJECT = "select p.*, o.name as occupation, o.decree " + PROJECTS;

    private static final String INSERT_PROJECTS = """
            insert into catalogue_project (version_id, position, name, category, occupation_code, urgent, need, hours,
                                           content, subsidy, origin, adopted_from, valid_from, valid_until)
            select ?, p.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as p
            """;
    /** The row of the last number is what two who publish at once meet at: the second number is refused as taken. */
    private static final String PUBLISH = """
            update catalogue_version v
               set published_by = ?, published_at = ?,
                   number = (select coalesce(max(o.number), 0) + 1
                               from catalogue_version o where o.authority_id = v.authority_id)
             where v.id = ?
            returning v.number
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    public SqlCatalogues(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    protected SqlCatalogues() {
        this(null, null);
    }

    @Override
    public void propose(CatalogueVersion version, List<Project> projects) {
        sql.update(Statement.of(
                "insert into catalogue_version (id, authority_id, note, projects, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                version.id(),
                version.authority(),
                version.note(),
                version.projects(),
                version.enteredBy(),
                version.enteredAt()));
        sql.update(Statement.of(
                INSERT_PROJECTS,
                version.id(),
                Column.of(
                        "integer",
                        IntStream.rangeClosed(1, projects.size()).boxed().toList(),
                        n -> n),
                Column.of("text", projects, Project::name),
                Column.of("text", projects, project -> project.category().name()),
                Column.of("text", projects, project -> project.occupation().code()),
                Column.of("boolean", projects, Project::urgent),
                Column.of("text", projects, project -> project.need().name()),
                Column.of("integer", projects, project -> project.standard().hours()),
                Column.of("text", projects, project -> project.standard().content()),
                Column.of("integer", projects, project -> project.standard().subsidy()),
                Column.of(
                        "text", projects, project -> project.standard().origin().name()),
                Column.of("text", projects, project -> project.standard()
                        .adoptedFrom()
                        .orElse(null)),
                Column.of("date", projects, Project::validFrom),
                Column.of("date", projects, project -> project.validUntil().orElse(null))));
    }

    @Override
    public int publish(UUID id, Caller by, Instant at) {
        return sql.first(Statement.of(PUBLISH, by.account(), at, id), row -> row.getInt(1))
                .orElseThrow();
    }

    @Override
    public Optional<CatalogueVersion> find(UUID id, Scope scope) {
        return sql.first(seen(Statement.of(VERSION), scope).and("and v.id = ?", id), SqlCatalogues::version);
    }

    @Override
    public Page<CatalogueVersion> versions(Scope scope, Page.Part part) {
        return new Page<>(
                sql.list(
                        seen(Statement.of(VERSION), scope)
                                .and("order by v.entered_at desc, v.id")
                                .part(part),
                        SqlCatalogues::version),
                sql.count(seen(Statement.of("select count(*) " + VERSIONS), scope)));
    }

    /** What is published, whoever asks; what is not, to the officers of the region (REV-4). */
    private static Statement seen(Statement statement, Scope scope) {
        return statement
                .and("and (v.number is not null or (true")
                .seenBy(scope, "a.path", "null::uuid")
                .and("))");
    }

    @Override
    public Optional<CatalogueVersion> inForce(UUID authority, LocalDate day) {
        return sql.first(
                Statement.of(VERSION)
                        .and(
                                "and starts_with((select path from authority where id = ?), a.path)"
                                        + " and v.published_at < ?",
                                authority,
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                        .and("order by v.number desc limit 1"),
                SqlCatalogues::version);
    }

    @Override
    public Optional<CatalogueVersion> numbered(UUID authority, int number) {
        return sql.first(
                Statement.of(VERSION).and("and v.authority_id = ? and v.number = ?", authority, number),
                SqlCatalogues::version);
    }

    @Override
    public List<Project> projects(UUID version) {
        return sql.list(Statement.of(PROJECT, version).and("order by p.position"), SqlCatalogues::project);
    }

    @Override
    public Page<Project> projects(UUID version, String text, Page.Part part) {
        return new Page<>(
                sql.list(
                        Statement.of(PROJECT, version)
                                .having(text, "p.name", "o.name", "o.code")
                                .and("order by p.position")
                                .part(part),
                        SqlCatalogues::project),
                sql.count(Statement.of("select count(*) " + PROJECTS, version)
                        .having(text, "p.name", "o.name", "o.code")));
    }

    @Override
    public List<CatalogueVersion> published() {
        return sql.list(
                Statement.of(VERSION)
                        .and("and v.number = (select max(o.number) from catalogue_version o"
                                + " where o.authority_id = v.authority_id) order by a.path"),
                SqlCatalogues::version);
    }

    private static CatalogueVersion version(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new CatalogueVersion(
                row.getObject("id", UUID.class),
                row.getObject("authority_id", UUID.class),
                row.getString("authority"),
                number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
                row.getString("note"),
                row.getInt("projects"),
                row.getObject("entered_by", UUID.class),
                row.getString("entered_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getString("name"),
                Category.valueOf(row.getString("category")),
                new Occupation(
                        row.getString("occupation_code"),
                        row.getString("occupation"),
                        Optional.ofNullable(row.getString("decree"))),
                row.getBoolean("urgent"),
                Need.valueOf(row.getString("need")),
                new CourseStandard(
                        row.getInt("hours"),
                        row.getString("content"),
                        row.getInt("subsidy"),
                        StandardOrigin.valueOf(row.getString("origin")),
                        Optional.ofNullable(row.getString("adopted_from"))),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
    }
}
