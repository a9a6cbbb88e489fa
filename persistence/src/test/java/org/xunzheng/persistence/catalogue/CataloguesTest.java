package org.xunzheng.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.CatalogueChange;
import org.xunzheng.domain.catalogue.CatalogueLine;
import org.xunzheng.domain.catalogue.CatalogueReason;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.OccupationLine;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.catalogue.StandardOrigin;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("The catalogue of projects that a city publishes")
class CataloguesTest {

    private final TestSystem system = new TestSystem();
    private final Caller reviewer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller approver = Scenario.officer(system, "370900", Post.APPROVAL);

    @Test
    @DisplayName("CAT-1: each publication is a version that can be compared with the one before")
    void eachPublicationIsAVersion() {
        CatalogueVersion first = published(line(5, "保育师", "true", "60"), line(6, "育婴员", "false", "80"));
        CatalogueVersion second = published(line(5, "保育师", "false", "60"), line(6, "家政服务员", "true", "48"));
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        List<CatalogueChange> changes = CatalogueChange.between(projects(first), projects(second));
        assertThat(changes)
                .extracting(CatalogueChange::kind, change -> change.project().name())
                .containsExactly(
                        tuple(CatalogueChange.Kind.CHANGED, "保育师"),
                        tuple(CatalogueChange.Kind.ADDED, "家政服务员"),
                        tuple(CatalogueChange.Kind.REMOVED, "育婴员"));
        assertThat(projects(first))
                .as("the first stays as it was")
                .extracting(Project::urgent)
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("CAT-1: a version counts from the day of its publication, and for the counties of its city")
    void countsFromItsDay() {
        system.at("2026-03-02T02:00:00Z");
        CatalogueVersion first = published(line(5, "保育师", "true", "60"));
        system.at("2026-06-30T16:30:00Z");
        CatalogueVersion second = published(line(5, "育婴员", "false", "80"));
        UUID county =
                Scenario.officer(system, "370911", Post.REVIEW).authority().id();
        assertThat(inForce(county, "2026-03-01")).isEmpty();
        assertThat(inForce(county, "2026-03-02")).containsExactly(first.id());
        assertThat(inForce(county, "2026-06-30")).containsExactly(first.id());
        assertThat(inForce(county, "2026-07-01"))
                .as("half past midnight in China")
                .containsExactly(second.id());
        assertThat(inForce(
                        Scenario.officer(system, "370102", Post.REVIEW)
                                .authority()
                                .id(),
                        "2026-07-01"))
                .as("another city's county")
                .isEmpty();
    }

    @Test
    @DisplayName("INS-3: the city alone publishes, not its counties, and not in SQL either")
    void theCityAlonePublishes() throws SQLException {
        Caller county = Scenario.officer(system, "370911", Post.REVIEW);
        assertThat(propose(county, line(5, "保育师", "true", "60")).refusals())
                .containsExactly(Refusal.of(CatalogueReason.PUBLISHED_BY_CITY));
        assertThatThrownBy(() ->
                        behindTheBack("insert into catalogue_version (id, authority_id, note, projects, entered_by,"
                                + " published_by, published_at, number) values (gen_random_uuid(), '"
                                + county.authority().id() + "', 'x', 1, '" + county.account() + "', '"
                                + approver.account() + "', now(), 1)"))
                .hasMessageContaining("INS-3");
    }

    @Test
    @DisplayName("REV-2: who brought a version does not publish it")
    void takesTwoPeople() {
        Matter version = propose(reviewer, line(5, "保育师", "true", "60")).orElseThrow();
        Caller both = Scenario.officer(system, "370900", Post.REVIEW, Post.APPROVAL);
        Matter own = propose(both, line(5, "保育师", "true", "60")).orElseThrow();
        assertThat(decide(both, own).refusals()).extracting(Refusal::reason).containsExactly(ReviewReason.OWN_ENTRY);
        String insert = "insert into catalogue_version (id, authority_id, note, projects, entered_by, published_by,"
                + " published_at, number) select id, authority_id, 'x', 1, entered_by, %s, now(), 7 from matter where id = '"
                + version.id() + "'";
        assertThatThrownBy(() -> behindTheBack(insert.formatted("'" + approver.account() + "'")))
                .hasMessageContaining("REV-2");
        assertThat(decide(approver, version).isGranted()).isTrue();
        assertThatThrownBy(() -> behindTheBack(insert.formatted("entered_by")))
                .hasMessageContaining("catalogue_by_two_people");
    }

    @Test
    @DisplayName("CAT-1: what was published stays as it was, whoever holds the database")
    void whatWasPublishedStays() {
        CatalogueVersion version = published(line(5, "保育师", "true", "60"));
        for (String change : List.of(
                "update catalogue_version set note = 'other'",
                "delete from catalogue_version",
                "update catalogue_project set subsidy = subsidy * 2",
                "delete from catalogue_project",
                "insert into catalogue_project select version_id, 2, 'more', category, occupation_code, urgent, need, hours,"
                        + " content, subsidy, origin, adopted_from, valid_from, valid_until from catalogue_project",
                "update occupation set name = 'other' where code = '4-10-01-03'")) {
            assertThatThrownBy(() -> behindTheBack(change)).as(change).isInstanceOf(SQLException.class);
        }
        assertThat(projects(version)).hasSize(1);
    }

    @Test
    @DisplayName("CAT-1, CAT-2, CAT-3: everything that is wrong with a file is told at once, by row and field")
    void everythingWrongIsToldAtOnce() {
        CatalogueLine wrong = new CatalogueLine(
                7, " ", "D", "9-99-99-99", "perhaps", "", "0", "", "-3", "ADOPTED", "", "2026-02-30", "2026-01-01");
        CatalogueLine twice = line(8, "保育师", "true", "60");
        CatalogueLine ownWithName = new CatalogueLine(
                9,
                "育婴员",
                "A",
                "4-10-01-03",
                "",
                "ENTERPRISES",
                "1,200",
                "内容",
                "0",
                "CITY",
                "济南市",
                "2026-01-01",
                "2025-12-31");
        assertThat(propose(reviewer, line(5, "保育师", "true", "60"), wrong, twice, ownWithName)
                        .refusals())
                .extracting(
                        refusal -> refusal.place().row(),
                        refusal -> refusal.place().field(),
                        Refusal::reason)
                .containsExactly(
                        at(7, "project", CatalogueReason.NAME_MISSING),
                        at(7, "category", CatalogueReason.CATEGORY_UNKNOWN),
                        at(7, "occupation", CatalogueReason.OCCUPATION_UNKNOWN),
                        at(7, "urgent", CatalogueReason.URGENT_UNKNOWN),
                        at(7, "need", CatalogueReason.NEED_UNKNOWN),
                        at(7, "hours", CatalogueReason.HOURS_MALFORMED),
                        at(7, "content", CatalogueReason.CONTENT_MISSING),
                        at(7, "subsidy", CatalogueReason.SUBSIDY_MALFORMED),
                        at(7, "adoptedFrom", CatalogueReason.ADOPTED_FROM_MISSING),
                        at(7, "validFrom", CatalogueReason.DAY_MALFORMED),
                        at(8, "project", CatalogueReason.NAME_TWICE),
                        at(9, "adoptedFrom", CatalogueReason.ADOPTED_FROM_NOBODY),
                        at(9, "validUntil", CatalogueReason.DAYS_OUT_OF_ORDER));
        assertThat(system.in(() -> system.catalogues.versions(new Page.Part(0, 10)))
                        .total())
                .as("nothing is stored")
                .isZero();
    }

    @Test
    @DisplayName("CAT-2: a standard is the province's, the city's own or another city's")
    void threeOrigins() {
        CatalogueVersion version = published(
                origin(5, "保育师", "PROVINCE", ""), origin(6, "育婴员", "CITY", ""), origin(7, "家政服务员", "ADOPTED", "济南市"));
        assertThat(projects(version))
                .extracting(
                        project -> project.standard().origin(),
                        project -> project.standard().adoptedFrom().orElse(""))
                .containsExactly(
                        tuple(StandardOrigin.PROVINCE, ""),
                        tuple(StandardOrigin.CITY, ""),
                        tuple(StandardOrigin.ADOPTED, "济南市"));
    }

    @Test
    @DisplayName("REV-4: a proposal is the city's own business until it is published")
    void aProposalIsSeenByItsRegion() {
        Matter version = propose(reviewer, line(5, "保育师", "true", "60")).orElseThrow();
        Caller elsewhere = Scenario.officer(system, "370100", Post.REVIEW);
        Caller school = new Scenario(system, "370911").school();
        assertThat(system.in(() -> system.matters.find(version.id(), elsewhere.scope())))
                .isEmpty();
        assertThat(system.kind("catalogue").who().sees(school)).isFalse();
        assertThat(system.in(() -> system.catalogues.find(version.id()))).isEmpty();
        decide(approver, version).orElseThrow();
        assertThat(system.in(() -> system.catalogues.find(version.id()))).isPresent();
    }

    @Test
    void twoThousandProjectsAreOneInsert() {
        CatalogueLine[] many = IntStream.range(0, 2_000)
                .mapToObj(n -> line(5 + n, "项目" + n, "false", "60"))
                .toArray(CatalogueLine[]::new);
        CatalogueVersion version = published(many);
        assertThat(system.in(() -> system.catalogues.projects(version.id(), "项目199", new Page.Part(0, 5)))
                        .total())
                .isEqualTo(11);
    }

    @Test
    @DisplayName(
            "CAT-1: the province adds new occupations with the notice that announced them; a project can be for one")
    void newOccupations() {
        Caller province = Scenario.officer(system, "370000", Post.REVIEW);
        assertThat(add(reviewer, new OccupationLine(5, "4-99-01-01", "无人机群飞行规划员", "人社厅发〔2024〕61号"))
                        .refusals())
                .containsExactly(Refusal.of(CatalogueReason.ADDED_BY_PROVINCE));
        assertThat(add(
                                province,
                                new OccupationLine(5, "4-10-01-03", "保育师", ""),
                                new OccupationLine(6, "4-99-01-1", "x", "d"),
                                new OccupationLine(7, "4-99-01-02", "", "d"),
                                new OccupationLine(8, "4-99-01-02", "y", "d"))
                        .refusals())
                .extracting(
                        refusal -> refusal.place().row(),
                        refusal -> refusal.place().field(),
                        Refusal::reason)
                .containsExactly(
                        at(5, "occupationCode", CatalogueReason.CODE_KNOWN),
                        at(5, "decree", CatalogueReason.DECREE_MISSING),
                        at(6, "occupationCode", CatalogueReason.CODE_MALFORMED),
                        at(7, "occupationName", CatalogueReason.NAME_MISSING),
                        at(8, "occupationCode", CatalogueReason.CODE_TWICE));
        add(province, new OccupationLine(5, "4-99-01-01", "无人机群飞行规划员", "人社厅发〔2024〕61号"))
                .orElseThrow();
        CatalogueLine fresh = new CatalogueLine(
                5,
                "无人机群飞行规划",
                "B",
                "4-99-01-01",
                "true",
                "LOCAL_INDUSTRY",
                "40",
                "规划与飞行",
                "1800",
                "CITY",
                "",
                "2026-01-01",
                "");
        assertThat(projects(published(fresh)))
                .extracting(Project::occupation)
                .containsExactly(new Occupation("4-99-01-01", "无人机群飞行规划员", Optional.of("人社厅发〔2024〕61号")));
    }

    private static Tuple at(int row, String field, CatalogueReason reason) {
        return tuple(row, field, reason);
    }

    private static CatalogueLine line(int row, String name, String urgent, String hours) {
        return new CatalogueLine(
                row,
                name,
                "B",
                "4-10-01-03",
                urgent,
                "KEY_GROUPS",
                hours,
                "理论与实操",
                "1500",
                "CITY",
                "",
                "2026-01-01",
                "");
    }

    private static CatalogueLine origin(int row, String name, String origin, String from) {
        return new CatalogueLine(
                row,
                name,
                "A",
                "4-10-01-03",
                "",
                "KEY_GROUPS",
                "60",
                "理论与实操",
                "1500",
                origin,
                from,
                "2026年1月1日",
                "2026/12/31");
    }

    private Decision<Matter> propose(Caller caller, CatalogueLine... lines) {
        return system.handIn(caller, "catalogue", Map.of("note", "2026年度目录", "projects", Arrays.asList(lines)));
    }

    private Decision<List<Occupation>> add(Caller caller, OccupationLine... lines) {
        return system.in(() -> system.addOccupations.add(caller, Arrays.asList(lines)));
    }

    private Decision<Matter> decide(Caller caller, Matter matter) {
        return system.decide(caller, matter, Verdict.APPROVED, "");
    }

    private CatalogueVersion published(CatalogueLine... lines) {
        Matter version = propose(reviewer, lines).orElseThrow();
        decide(approver, version).orElseThrow();
        return system.in(() -> system.catalogues.find(version.id())).orElseThrow();
    }

    private List<Project> projects(CatalogueVersion version) {
        return system.in(() -> system.catalogues.projects(version.id()));
    }

    private List<UUID> inForce(UUID authority, String day) {
        return system.in(() -> system.catalogues.inForce(authority, LocalDate.parse(day))).stream()
                .map(CatalogueVersion::id)
                .toList();
    }

    private void behindTheBack(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
