package org.xunzheng.persistence.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("REV-3: searching the trail")
class SearchTrailTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller auditor = Scenario.officer(system, "370911", Post.AUDIT);
    private Caller school;

    @BeforeEach
    void somethingHappened() {
        system.at("2026-11-20T02:00:00Z");
        school = scenario.school();
        scenario.withRoster(school, 0, 2);
        system.at("2026-11-21T15:30:00Z");
        scenario.drafted(school);
    }

    @Test
    @DisplayName("by who, action, kind of matter and text")
    void byWhatWasDone() {
        assertThat(found(filter(school.login(), "", null, null, null, null)))
                .extracting(TrailLine::action)
                .containsExactly(Action.CLASS_DRAFTED, Action.ROSTER_BROUGHT, Action.CLASS_DRAFTED);
        assertThat(found(filter("", "", Action.ROSTER_BROUGHT, null, null, null)))
                .hasSize(1);
        assertThat(found(filter("", "", null, Subject.Kind.INSTITUTION, null, null)))
                .extracting(TrailLine::action)
                .containsExactlyInAnyOrder(Action.CODE_ASSIGNED, Action.INSTITUTION_REGISTERED);
        assertThat(found(filter("", "保育", null, null, null, null)))
                .as("by the name of what it is about")
                .extracting(TrailLine::action)
                .containsExactly(Action.CLASS_DRAFTED, Action.ROSTER_BROUGHT, Action.CLASS_DRAFTED);
        assertThat(found(filter("", "没有这样的事", null, null, null, null))).isEmpty();
    }

    @Test
    @DisplayName("from a day to a day of China, both counted")
    void byDay() {
        LocalDate twentieth = LocalDate.of(2026, 11, 20);
        assertThat(found(filter(school.login(), "", null, null, null, twentieth)))
                .hasSize(2);
        assertThat(found(filter(school.login(), "", null, null, twentieth.plusDays(1), null)))
                .hasSize(1);
        assertThat(found(filter(school.login(), "", null, null, twentieth, twentieth.plusDays(1))))
                .hasSize(3);
        assertThat(found(filter(school.login(), "", null, null, twentieth.plusDays(2), null)))
                .isEmpty();
    }

    @Test
    @DisplayName("is on the trail itself, once a search, and turning its pages is not")
    void isOnTheTrail() {
        TrailFilter filter = filter("", "", Action.CLASS_DRAFTED, null, LocalDate.of(2026, 11, 20), null);
        begin(auditor, filter);
        found(filter);
        found(filter);
        system.in(() -> system.searchTrail.export(auditor, filter));
        List<TrailLine> own = found(filter(auditor.login(), "", null, null, null, null));
        assertThat(own).extracting(TrailLine::action).containsExactly(Action.TRAIL_EXPORTED, Action.TRAIL_SEARCHED);
        assertThat(own.get(0).facts()).containsEntry("filter", "action=CLASS_DRAFTED from=2026-11-20");
    }

    @Test
    @DisplayName("is on the trail whichever part is read first, and again on another day")
    void isOnTheTrailWhateverIsReadFirst() {
        TrailFilter filter = filter("", "", Action.CLASS_DRAFTED, null, null, null);
        for (int first : new int[] {50, 0, 100}) {
            system.in(() -> system.searchTrail.part(auditor, filter, new Page.Part(first, 50)));
        }
        assertThat(searches()).hasSize(1);
        system.at("2026-11-23T02:00:00Z");
        system.in(() -> system.searchTrail.part(auditor, filter, new Page.Part(50, 50)));
        assertThat(searches())
                .hasSize(2)
                .allMatch(line -> line.facts().get("filter").equals("action=CLASS_DRAFTED"));
    }

    private List<TrailLine> searches() {
        return system.in(
                () -> system.trail.of(new Subject(Subject.Kind.ACCOUNT, auditor.account()), auditor.scope()).stream()
                        .filter(line -> line.action() == Action.TRAIL_SEARCHED)
                        .toList());
    }

    @Test
    @DisplayName("an export ends where it began: what is recorded meanwhile does not move its parts")
    void anExportEnds() {
        TrailFilter filter = system.in(() -> system.searchTrail.export(auditor, TrailFilter.ALL));
        long total = system.in(() -> system.searchTrail.part(auditor, filter, new Page.Part(0, 1)))
                .total();
        system.at("2026-11-21T15:31:00Z");
        scenario.drafted(school);
        assertThat(system.in(() -> system.searchTrail.part(auditor, filter, new Page.Part(0, 1)))
                        .total())
                .isEqualTo(total);
        assertThat(system.in(() -> system.searchTrail.part(auditor, TrailFilter.ALL, new Page.Part(0, 1)))
                        .total())
                .isEqualTo(total + 1);
    }

    @Test
    @DisplayName("an ID number that is searched for does not get on the trail")
    void takesNumbersOut() {
        begin(auditor, filter("", "查" + PersonFixture.idNumber(0).digits(), null, null, null, null));
        assertThat(found(filter(auditor.login(), "", null, null, null, null))
                        .get(0)
                        .facts())
                .containsEntry("filter", "text=查");
    }

    @ParameterizedTest
    @DisplayName("REV-4: is for audit alone, within its region")
    @ValueSource(strings = {"INTAKE", "REVIEW", "APPROVAL", "INSPECTION", "FUND", "STATISTICS", "SYSTEM", "SECURITY"})
    void forAuditAlone(Post post) {
        Caller other = Scenario.officer(system, "370911", post);
        assertThatThrownBy(() -> begin(other, TrailFilter.ALL)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> system.in(() -> system.searchTrail.part(other, TrailFilter.ALL, new Page.Part(0, 5))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> system.in(() -> system.searchTrail.export(other, TrailFilter.ALL)))
                .isInstanceOf(NotPermitted.class);
        Caller elsewhere = Scenario.officer(system, "370921", Post.AUDIT);
        TrailFilter ofClasses = filter("", "", null, Subject.Kind.TRAINING_CLASS, null, null);
        assertThat(system.in(() -> system.searchTrail.part(elsewhere, ofClasses, new Page.Part(0, 5)))
                        .total())
                .isZero();
    }

    @Test
    @DisplayName("REV-3: is possible for years: a document that keeps the trail for less than one is refused")
    void isKeptForYears() {
        Caller reviewer = Scenario.officer(system, "370900", Post.REVIEW);
        String document = """
                region: "370900"
                valid-from: 2027-01-01
                title: 试行规定
                figures: { trail: { years: { value: %s, cite: 试行 } } }
                """;
        assertThat(system.in(() -> system.enterPolicy.enter(reviewer, document.formatted("0")))
                        .refusals())
                .isNotEmpty();
        assertThat(system.in(() -> system.enterPolicy.enter(reviewer, document.formatted("1")))
                        .isGranted())
                .isTrue();
    }

    private void begin(Caller caller, TrailFilter filter) {
        system.in(() -> {
            system.searchTrail.begin(caller, filter);
            return null;
        });
    }

    private List<TrailLine> found(TrailFilter filter) {
        return system.in(() -> system.searchTrail.part(auditor, filter, new Page.Part(0, 50)))
                .rows();
    }

    private static TrailFilter filter(
            String who, String text, Action action, Subject.Kind kind, LocalDate from, LocalDate until) {
        return new TrailFilter(
                who,
                text,
                Optional.ofNullable(action),
                Optional.ofNullable(kind),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.empty());
    }
}
