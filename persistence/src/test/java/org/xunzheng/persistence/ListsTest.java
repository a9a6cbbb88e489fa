package org.xunzheng.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.CertificateLine;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.NoSuchPart;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.teacher.KeepTeachers.Form;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.SerialRange;

@DisplayName("Lists that hold a province")
class ListsTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario COUNTY = new Scenario(SYSTEM, "370911");
    private static final Scenario NEIGHBOUR = new Scenario(SYSTEM, "370921");
    private static Caller school;
    private static Caller otherSchool;
    private static SerialRange batch;

    /** A list: its part for a scope. */
    private interface Listed extends BiFunction<Scope, Page.Part, Page<?>> {}

    private static final Map<String, Listed> LISTS = new LinkedHashMap<>();

    private static final String FILINGS = """
            insert into filing (id, version, institution_id, authority_id, year, state, contact, email, training, category, total, theory,
                                practice, online, offline, platform, platform_faces, platform_roll_call, platform_interaction,
                                platform_records, scale, assessment, pledged_by, changed_at, profile, submitted_on,
                                submitted_by, decided_by, turn, due_on)
            select gen_random_uuid(), 0, i.id, i.authority_id, 2026, s.state, '', '', '创业培训' || n, 'C', 40, 20, 20, 0, 40, '', false,
                   false, false, false, '', '', '', timestamptz '2026-11-01 09:00+08' + n * interval '1 hour', 'test',
                   date '2026-11-01', '%2$s', case when s.state = 'ACCEPTED' then o.id end, 1, date '2026-11-20' - n::integer
              from institution i
             cross join unnest(array['SUBMITTED', 'RETURNED', 'SUBMITTED', 'ACCEPTED', 'RETURNED']) with ordinality s (state, n)
             cross join (select id from account where id <> '%2$s' order by id limit 1) o
             where i.id = '%1$s'
            """;

    @BeforeAll
    static void aSmallCity() throws SQLException {
        school = COUNTY.school();
        batch = COUNTY.issued(school, 0, 5);
        otherSchool = COUNTY.school();
        COUNTY.issued(otherSchool, 5, 3);
        NEIGHBOUR.issued(NEIGHBOUR.school(), 8, 4);
        COUNTY.drafted(school);
        COUNTY.approved(school, 20, 2);
        String name = SYSTEM.in(
                        () -> SYSTEM.institutions.find(school.institution().orElseThrow(), Scope.below("")))
                .orElseThrow()
                .name();
        registers();
        certificates("newest", Certificates.Filter.of(""));
        certificates(
                "oldest of some days",
                new Certificates.Filter(
                        "", "", Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2030, 1, 1)), true));
        certificates("by serial", Certificates.Filter.of("37"));
        certificates("by code", Certificates.Filter.of(batch.run().toString().substring(0, 10)));
        certificates("by name", Certificates.Filter.of("王"));
        certificates("of an institution", new Certificates.Filter("", name, Optional.empty(), Optional.empty(), false));
        classes("all", new Classes.Filter("", Set.of()));
        classes("in states", new Classes.Filter("", Set.of(ClassState.ISSUED, ClassState.DRAFT)));
        classes("by text", new Classes.Filter("保育", Set.of()));
        classes("over", new Classes.Filter("", Set.of(ClassState.APPROVED), true));
        for (String text : List.of("", "训", name)) {
            LISTS.put("teachers " + text, (scope, part) -> SYSTEM.teachers.list(text, Optional.empty(), scope, part));
            LISTS.put(
                    "changes " + text,
                    (scope, part) -> SYSTEM.matters.list(SYSTEM.kind("directory-change"), text, scope, part));
            Filings.Query query = new Filings.Query(text, Optional.of(2026), Optional.empty(), Optional.empty());
            LISTS.put("filings " + text, (scope, part) -> SYSTEM.filings.list(query, scope, part));
        }
        trail("all", TrailFilter.ALL);
        trail("by who", filter(school.login(), "", Optional.empty()));
        trail("by text", filter("", name, Optional.empty()));
        trail("by serial", filter("", batch.firstSerial().toString(), Optional.empty()));
        trail("by action", filter("", "", Optional.of(Action.CLASS_DRAFTED)));
    }

    /** Teachers, changes that were reported, and filings in every state that offices see: of three institutions, two each. */
    private static void registers() throws SQLException {
        int person = 0;
        for (Caller one : List.of(school, otherSchool, NEIGHBOUR.school())) {
            for (int i = 0; i < 2; i++) {
                person++;
                Form teacher = new Form(
                        PersonFixture.name(person),
                        PersonFixture.idNumber(person).digits(),
                        Teacher.Kind.THEORY,
                        "培训师",
                        "证" + person,
                        "高级",
                        null);
                SYSTEM.in(() -> SYSTEM.keepTeachers.add(one, teacher)).orElseThrow();
                Map<String, Object> course = Map.of(
                        "institution", one.institution().orElseThrow(),
                        "what", "COURSE",
                        "training", "电工" + person,
                        "category", "A",
                        "reason", "扩大培训范围");
                SYSTEM.handIn(one, "directory-change", course).orElseThrow();
            }
            try (Connection owner = SYSTEM.behindTheBack();
                    java.sql.Statement filings = owner.createStatement()) {
                filings.execute(FILINGS.formatted(one.institution().orElseThrow(), one.account()));
            }
        }
    }

    private static TrailFilter filter(String who, String text, Optional<Action> action) {
        return new TrailFilter(
                who, text, action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void certificates(String name, Certificates.Filter filter) {
        LISTS.put("certificates " + name, (scope, part) -> SYSTEM.certificates.list(filter, scope, part));
    }

    private static void classes(String name, Classes.Filter filter) {
        LISTS.put("classes " + name, (scope, part) -> SYSTEM.classes.list(filter, scope, part));
    }

    private static void trail(String name, TrailFilter filter) {
        LISTS.put("trail " + name, (scope, part) -> SYSTEM.trail.search(filter, scope, part));
    }

    static List<String> lists() {
        return List.copyOf(LISTS.keySet());
    }

    private static Map<String, Scope> scopes() {
        return Map.of(
                "province", Scope.below("370000/"),
                "city", Scope.below("370000/370900/"),
                "county", Scope.below("370000/370900/370911/"),
                "institution", school.scope());
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("each row once, page after page by key, in the order of the whole; the count fits")
    void followEachOtherByKey(String name) {
        Listed list = LISTS.get(name);
        scopes().forEach((who, scope) -> {
            Page<?> whole = SYSTEM.in(() -> list.apply(scope, new Page.Part(0, 1000)));
            assertThat(whole.next()).isEmpty();
            assertThat(whole.total()).isEqualTo(whole.rows().size());
            List<Object> pages = new ArrayList<>();
            Optional<Page.Part> part = Optional.of(new Page.Part(0, 2));
            while (part.isPresent()) {
                Page.Part asked = part.get();
                Page<?> page = SYSTEM.in(() -> list.apply(scope, asked));
                assertThat(page.rows()).hasSizeBetween(0, 2);
                if (asked.counted()) {
                    assertThat(page.total()).as("%s for %s", name, who).isEqualTo(whole.total());
                }
                pages.addAll(page.rows());
                part = page.next().map(key -> Page.Part.after(key, 2));
            }
            assertThat(pages.toString())
                    .as("%s for %s", name, who)
                    .isEqualTo(whole.rows().toString());
            assertThat(new HashSet<>(pages)).hasSameSizeAs(pages);
            if (whole.rows().size() > 3) {
                assertThat(SYSTEM.in(() -> list.apply(scope, Page.Part.at(2, 2)))
                                .rows()
                                .toString())
                        .isEqualTo(whole.rows().subList(2, 4).toString());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("find something, and more for whoever sees more")
    void findSomething(String name) {
        Map<String, Integer> found = new LinkedHashMap<>();
        scopes().forEach((who, scope) -> found.put(
                who,
                SYSTEM.in(() -> LISTS.get(name).apply(scope, new Page.Part(0, 1000)))
                        .rows()
                        .size()));
        assertThat(found.get("institution")).isPositive();
        assertThat(found.get("county")).isGreaterThanOrEqualTo(found.get("institution"));
        assertThat(found.get("city")).isGreaterThanOrEqualTo(found.get("county"));
        assertThat(found.get("province")).isGreaterThanOrEqualTo(found.get("city"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("REV-4: show each region and institution its own, however they are searched")
    void showEachItsOwn(String name) {
        List<Object> county = rows(name, Scope.below("370000/370900/370911/"));
        assertThat(rows(name, Scope.below("370000/370900/370921/"))).doesNotContainAnyElementsOf(county);
        assertThat(rows(name, Scope.below("370000/370100/"))).isEmpty();
        assertThat(rows(name, Scope.institution(UUID.randomUUID()))).isEmpty();
        List<Object> own = rows(name, school.scope());
        // A draft is its institution's alone.
        assertThat(county)
                .containsAll(own.stream()
                        .filter(row -> !(row instanceof ClassLine line && line.state() == ClassState.DRAFT))
                        .toList());
        assertThat(rows(name, otherSchool.scope()))
                .as("another institution of the county")
                .doesNotContainAnyElementsOf(own);
    }

    private static List<Object> rows(String name, Scope scope) {
        return List.copyOf(SYSTEM.in(() -> LISTS.get(name).apply(scope, new Page.Part(0, 1000)))
                .rows());
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("read through no table that grows: an index answers, on every page and for the count")
    void areAnsweredByIndexes(String name) {
        scopes().forEach((who, scope) -> {
            List<String> scanned = SYSTEM.in(() -> {
                SYSTEM.sql.update(Statement.of("set local enable_seqscan = off"));
                List<String> before = scans();
                Page<?> page = LISTS.get(name).apply(scope, new Page.Part(0, 1));
                page.next().ifPresent(key -> LISTS.get(name).apply(scope, Page.Part.after(key, 1)));
                List<String> after = new ArrayList<>(scans());
                after.removeAll(before);
                return after;
            });
            assertThat(scanned).as("%s for %s", name, who).isEmpty();
        });
    }

    /** How often each table that grows was read through, by this transaction and by earlier ones on its connection. */
    private static List<String> scans() {
        return SYSTEM.sql.list(
                Statement.of("select relname || ' ' || seq_scan from pg_stat_xact_user_tables where relname in"
                        + " ('certificate', 'ledger_batch', 'training_class', 'trainee', 'trail_entry')"),
                row -> row.getString(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "MjAyNg", "////"})
    @DisplayName("begin at no key that no page gave")
    void beginAtNoOtherKey(String key) {
        assertThatThrownBy(() -> SYSTEM.in(
                        () -> LISTS.get("certificates newest").apply(Scope.below(""), Page.Part.after(key, 1))))
                .isInstanceOf(NoSuchPart.class);
    }

    @Test
    @DisplayName("what is typed is understood: a whole serial, its beginning, a name, a credit code")
    void understandWhatIsTyped() {
        assertThat(found(batch.firstSerial().toString()))
                .extracting(CertificateLine::serial)
                .containsExactly(batch.firstSerial());
        assertThat(found(batch.firstSerial().grouped().toLowerCase(java.util.Locale.ROOT)))
                .hasSize(1);
        CertificateLine one = found(batch.firstSerial().toString()).get(0);
        assertThat(found(one.holder())).extracting(CertificateLine::serial).contains(one.serial());
        assertThat(found(one.holder().substring(0, 1)))
                .extracting(CertificateLine::serial)
                .contains(one.serial());
        String credit = SYSTEM.in(
                        () -> SYSTEM.institutions.find(school.institution().orElseThrow(), Scope.below("")))
                .orElseThrow()
                .creditCode()
                .text();
        assertThat(found(credit)).hasSize(5).allMatch(line -> line.institution().equals(one.institution()));
        // The 596th invented person is called 阿依古丽·买买提.
        COUNTY.issued(COUNTY.school(), 595, 1);
        for (String typed : List.of("阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽 买买提", "阿依")) {
            assertThat(found(typed)).as(typed).hasSize(1);
        }
        assertThat(found("阿依古丽·买买提江")).isEmpty();
        assertThat(found("44")).isEmpty();
        assertThat(found("无此人")).isEmpty();
    }

    private static List<CertificateLine> found(String text) {
        return SYSTEM.in(() -> SYSTEM.certificates.list(
                        Certificates.Filter.of(text), Scope.below("370000/"), new Page.Part(0, 100)))
                .rows();
    }

    @Test
    @DisplayName("the trail says who sees an entry by the matter that it is about")
    void theTrailIsSeenByTheMattersAuthority() {
        assertThat(SYSTEM.in(() -> SYSTEM.trail.of(
                        new Subject(
                                Subject.Kind.INSTITUTION, school.institution().orElseThrow()),
                        school.scope())))
                .isNotEmpty();
        assertThat(
                        SYSTEM.in(
                                () -> SYSTEM.sql.count(
                                        Statement.of(
                                                "select count(*) from trail_entry t"
                                                        + " join trail_subject s on s.kind = t.subject_kind and s.id = t.subject_id"
                                                        + " where (t.seen_by, t.seen_institution) is distinct from (s.authority_id, s.institution_id)"))))
                .isZero();
    }
}
