package org.xunzheng.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.catalogue.CourseStandard;
import org.xunzheng.domain.catalogue.Need;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.catalogue.StandardOrigin;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Order;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@ApplicationScoped
public class SqlCatalogues implements Catalogues {

    private static final String VERSIONS = """
            from catalogue_version v
            join authority a on a.id = v.authority_id
            where true
            """;

    private static final String VERSION_COLUMNS = """
            v.id, v.authority_id as authority, a.name as authority_name, v.number, v.note, v.projects, v.published_at
            """;
    private static final String VERSION = "select " + VERSION_COLUMNS + VERSIONS;

    private static final String PROJECTS = """
            from catalogue_project p
            join occupation o on o.code = p.occupation_code
            where p.version_id = ?
            """;
    private static final String PROJECT_COLUMNS = "p.*, o.name as occupation, o.decree ";
    private static final String PROJECT = "select " + PROJECT_COLUMNS + PROJECTS;

    private static final String INSERT_PROJECTS = """
            insert into catalogue_project (version_id, position, name, category, occupation_code, urgent, need, hours,
                                           content, subsidy, origin, adopted_from, valid_from, valid_until)
            select ?, p.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as p
            """;
    /** Two who publish at once take the same number; the second is refused. */
    private static final String PUBLISH = """
            insert into catalogue_version (id, authority_id, note, projects, entered_by, published_by, published_at, number)
            select ?, ?, ?, ?, ?, ?, ?, coalesce(max(o.number), 0) + 1 from catalogue_version o where o.authority_id = ?
            """;

    private static final Sql.Reader<CatalogueVersion> READER = Records.reader(CatalogueVersion.class);

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
    public int publish(Matter matter, String note, List<Project> projects, Caller by, Instant at) {
        sql.update(Statement.of(
                PUBLISH,
                matter.id(),
                matter.authority(),
                note,
                projects.size(),
                matter.enteredBy(),
                by.account(),
                at,
                matter.authority()));
        sql.update(Statement.of(
                INSERT_PROJECTS,
                matter.id(),
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
        return find(matter.id()).orElseThrow().number();
    }

    @Override
    public Optional<CatalogueVersion> find(UUID id) {
        return sql.first(Statement.of(VERSION).and("and v.id = ?", id), READER);
    }

    @Override
    public Page<CatalogueVersion> versions(Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " " + VERSIONS),
                VERSION_COLUMNS,
                Order.by(Order.moment("v.published_at").desc(), Order.id("v.id").desc()),
                READER);
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
                READER);
    }

    @Override
    public Optional<CatalogueVersion> numbered(UUID authority, int number) {
        return sql.first(
                Statement.of(VERSION).and("and v.authority_id = ? and v.number = ?", authority, number), READER);
    }

    @Override
    public List<Project> projects(UUID version) {
        return sql.list(Statement.of(PROJECT, version).and("order by p.position"), SqlCatalogues::project);
    }

    @Override
    public Page<Project> projects(UUID version, String text, Page.Part part) {
        return Listing.page(
                sql,
                part,
                select -> Statement.of(select + " " + PROJECTS, version).having(text, "p.searched", "o.searched"),
                PROJECT_COLUMNS,
                Order.by(Order.number("p.position")),
                SqlCatalogues::project);
    }

    @Override
    public List<CatalogueVersion> published() {
        return sql.list(
                Statement.of(VERSION)
                        .and("and v.number = (select max(o.number) from catalogue_version o"
                                + " where o.authority_id = v.authority_id) order by a.path"),
                READER);
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
