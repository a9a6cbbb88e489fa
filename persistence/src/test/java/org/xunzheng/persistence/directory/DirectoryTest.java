package org.xunzheng.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.directory.DirectoryChange;
import org.xunzheng.domain.directory.DirectoryEntry;
import org.xunzheng.domain.directory.DirectoryLine;
import org.xunzheng.domain.directory.DirectoryReason;
import org.xunzheng.domain.institution.CourseReason;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

@DisplayName("INS-3: counties report changes, the city alone publishes the directory")
class DirectoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final TestSystem system = new TestSystem();
    private final Scenario county = new Scenario(system, "370911");
    private final Caller city = Scenario.officer(system, "370900", Post.APPROVAL);
    private final Institution institution = county.institution();
    private final UUID id = institution.id();

    @Test
    @DisplayName(
            "INS-3: a change is in force from the city's publication on, and the day before still shows what stood")
    void aChangeIsInForceFromThePublicationOn() {
        Matter change = renamed("新名称培训学校").orElseThrow();
        assertThat(directory(DAY)).extracting(DirectoryLine::name).containsExactly(institution.name());
        assertThat(decide(city, change, Verdict.APPROVED).orElseThrow().state()).isEqualTo(MatterState.IN_FORCE);
        assertThat(directory(DAY)).extracting(DirectoryLine::name).containsExactly("新名称培训学校");
        assertThat(directory(DAY.minusDays(1))).extracting(DirectoryLine::name).containsExactly(institution.name());
        assertThat(read().name()).isEqualTo("新名称培训学校");
        List<DirectoryEntry> history = system.in(() -> system.directory.history(id));
        assertThat(history).extracting(DirectoryEntry::name).containsExactly("新名称培训学校", institution.name());
        assertThat(history.get(0).publication())
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(1));
    }

    @Test
    @DisplayName("INS-3: two changes on one day leave one entry in force, and each publication is a version of its own")
    void twoChangesOnOneDay() {
        decide(city, renamed("甲").orElseThrow(), Verdict.APPROVED).orElseThrow();
        decide(city, renamed("乙").orElseThrow(), Verdict.APPROVED).orElseThrow();
        assertThat(directory(DAY)).extracting(DirectoryLine::name).containsExactly("乙");
        assertThat(system.in(() -> system.directory.latest(city.authority().id(), DAY)))
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(2));
    }

    @Test
    @DisplayName("INS-3: neither the county nor the province publishes, and who reported does not either")
    void theCityAlonePublishes() {
        Matter change = renamed("新名称培训学校").orElseThrow();
        Caller province = Scenario.officer(system, "370000", Post.APPROVAL);
        assertThat(decide(county.approver, change, Verdict.APPROVED).isGranted())
                .isFalse();
        assertThat(reasons(decide(province, change, Verdict.APPROVED)))
                .containsExactly(DirectoryReason.PUBLISHED_BY_THE_CITY);
        assertThat(directory(DAY)).extracting(DirectoryLine::name).containsExactly(institution.name());
    }

    @Test
    void aChangeThatIsSentBackChangesNothing() {
        Matter change = renamed("新名称培训学校").orElseThrow();
        assertThat(reasons(renamed("又一个"))).containsExactly(DirectoryReason.CHANGE_WAITS);
        assertThat(decide(city, change, Verdict.RETURNED).orElseThrow().state()).isEqualTo(MatterState.RETURNED);
        assertThat(directory(DAY)).extracting(DirectoryLine::name).containsExactly(institution.name());
        assertThat(renamed("又一个").isGranted()).isTrue();
    }

    @Test
    void sayingWhatStandsThereIsNoChange() {
        Map<String, Object> same = new HashMap<>(facts(institution.name()));
        same.putAll(Map.of("contact", institution.contact(), "phone", institution.phone(), "address", ""));
        assertThat(reasons(report(county.clerk, same))).containsExactly(DirectoryReason.NOTHING_CHANGED);
        same.put("reason", " ");
        assertThat(report(county.clerk, same).refusals())
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(tuple("reason", MatterReason.MISSING.by(Rule.INS_3)));
    }

    @Test
    @DisplayName("an institution applies for courses of its own, and reports nothing else")
    void anInstitutionAppliesForCourses() {
        Caller school = county.school();
        UUID mine = school.institution().orElseThrow();
        assertThat(report(school, Map.of("institution", mine, "what", "REMOVAL", "reason", "停办"))
                        .refusals())
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(tuple("what", MatterReason.NOT_TO_CHOOSE.by(Rule.INS_3)));
        assertThat(report(school, course(id, null)).refusals())
                .as("another's")
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(tuple("institution", MatterReason.NOT_TO_CHOOSE.by(Rule.INS_3)));
        assertThat(report(Scenario.officer(system, "370921", Post.INTAKE), facts("乙"))
                        .refusals())
                .as("another county's")
                .extracting(refusal -> refusal.place().field())
                .containsExactly("institution");
    }

    @Test
    @DisplayName("the form of new facts begins with those that there are, a school's with its course")
    void beginsWithWhatThereIs() {
        assertThat(begun(county.clerk, Map.of("institution", id, "what", "FACTS")))
                .containsEntry("name", institution.name())
                .containsEntry("phone", institution.phone());
        assertThat(begun(county.clerk, Map.of("institution", id, "what", "REMOVAL")))
                .isEmpty();
        Caller school = county.school();
        assertThat(begun(school, Map.of()))
                .containsEntry("institution", school.institution().orElseThrow())
                .containsEntry("what", DirectoryChange.COURSE);
    }

    private Map<String, Object> begun(Caller caller, Map<String, ?> typed) {
        return begun(caller, system.kind("directory-change"), typed);
    }

    private <F extends Record> Map<String, Object> begun(Caller caller, MatterKind<F> kind, Map<String, ?> typed) {
        return system.in(() -> new HashMap<>(kind.begun(system.asking.of(caller, kind, typed))));
    }

    @Test
    @DisplayName("SER-5: a removal ends the entry and makes every code void at once, of the city's too")
    void aRemovalRetiresTheCodes() {
        Caller cityClerk = Scenario.officer(system, "370900", Post.INTAKE);
        on(() -> system.assignCode.assign(county.clerk, id).orElseThrow());
        on(() -> system.assignCode.assign(cityClerk, id).orElseThrow());
        Matter removal = report(county.clerk, Map.of("institution", id, "what", "REMOVAL", "reason", "不再承担补贴性培训"))
                .orElseThrow();
        assertThat(directory(DAY)).hasSize(1);
        decide(city, removal, Verdict.APPROVED).orElseThrow();
        assertThat(directory(DAY)).isEmpty();
        assertThat(directory(DAY.minusDays(1))).hasSize(1);
        assertThat(read().registrations())
                .hasSize(2)
                .extracting(Registration::retiredOn)
                .containsOnly(Optional.of(DAY));
        assertThat(system.in(() -> system.directory.history(id)).get(0).endedReason())
                .isEqualTo("不再承担补贴性培训");
        assertThat(reasons(renamed("回来"))).contains(DirectoryReason.NOT_IN_DIRECTORY);
    }

    @Test
    @DisplayName("INS-4: an institution trains only what it is approved for, and the refusal says what is missing")
    void trainsOnlyWhatItIsApprovedFor() {
        Caller school = county.school();
        TrainingClass cooking = drafted(school, "中式烹调师", Category.A);
        Decision<TrainingClass> refused = submit(school, cooking);
        assertThat(reasons(refused)).contains(CourseReason.NOT_APPROVED);
        assertThat(refused.refusals().get(0).citation().orElseThrow()).contains("二（二）");

        UUID mine = school.institution().orElseThrow();
        Matter course = report(school, course(mine, null)).orElseThrow();
        decide(county.reviewer, course, Verdict.APPROVED).orElseThrow();
        assertThat(reasons(submit(school, cooking)))
                .as("the city has not decided")
                .contains(CourseReason.NOT_APPROVED);
        decide(city, course, Verdict.APPROVED).orElseThrow();
        assertThat(reasons(submit(school, cooking))).doesNotContain(CourseReason.NOT_APPROVED);
        assertThat(reasons(submit(school, drafted(school, "中式烹调师", Category.B))))
                .as("another category is another course")
                .contains(CourseReason.NOT_APPROVED);
    }

    @Test
    @DisplayName("INS-4: a course counts from its first day to its last one, for the whole of a class")
    void aCourseCountsToItsLastDay() {
        Caller school = county.school();
        UUID mine = school.institution().orElseThrow();
        TrainingClass cooking = drafted(school, "中式烹调师", Category.A);
        LocalDate last = cooking.plan().lastDay();
        approve(mine, last.minusDays(1));
        assertThat(reasons(submit(school, cooking))).contains(CourseReason.NOT_APPROVED);
        approve(mine, last);
        assertThat(reasons(submit(school, cooking))).doesNotContain(CourseReason.NOT_APPROVED);
    }

    private void approve(UUID mine, LocalDate until) {
        Matter course = report(county.clerk, course(mine, until)).orElseThrow();
        decide(county.reviewer, course, Verdict.APPROVED).orElseThrow();
        decide(city, course, Verdict.APPROVED).orElseThrow();
    }

    @Test
    @DisplayName("INS-5: the county hands in the evaluation of a year, the city publishes it once")
    void theEvaluationIsPublishedByTheCity() {
        Matter evaluated = evaluated(2026, 91).orElseThrow();
        assertThat(directory(DAY)).extracting(DirectoryLine::evaluation).containsExactly("");
        decide(city, evaluated, Verdict.APPROVED).orElseThrow();
        assertThat(directory(DAY)).extracting(DirectoryLine::evaluation).containsExactly("2026 EXCELLENT");
        assertThat(directory(DAY.minusDays(1)))
                .extracting(DirectoryLine::evaluation)
                .containsExactly("");
        assertThat(reasons(evaluated(2026, 80))).containsExactly(DirectoryReason.EVALUATED_ALREADY);
        assertThat(evaluated(2025, 100).isGranted()).isTrue();
        assertThat(reasons(evaluated(2027, 101)))
                .containsExactly(MatterReason.OUT_OF_RANGE.by(Rule.INS_5), MatterReason.OUT_OF_RANGE.by(Rule.INS_5));
    }

    @Test
    @DisplayName("INS-3: the database keeps what stood in the directory")
    void theDatabaseKeepsTheHistory() throws Exception {
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update directory_entry set name = '别的'"))
                    .hasMessageContaining("what stood in the directory is kept");
            assertThatThrownBy(
                            () -> statement.execute("insert into directory_entry (institution_id, number, authority_id,"
                                    + " name, kind, phone, address, valid_from) select institution_id, 2, authority_id, name,"
                                    + " kind, phone, address, valid_from from directory_entry"))
                    .hasMessageContaining("directory_entry_in_force");
        }
    }

    private Decision<Matter> evaluated(int year, int score) {
        return report(
                county.clerk,
                Map.of(
                        "institution",
                        id,
                        "what",
                        "EVALUATION",
                        "year",
                        year,
                        "score",
                        score,
                        "result",
                        "EXCELLENT",
                        "reason",
                        "年度评估"));
    }

    private Decision<Matter> renamed(String name) {
        return report(county.clerk, facts(name));
    }

    private Map<String, Object> facts(String name) {
        return Map.of(
                "institution", id,
                "what", "FACTS",
                "name", name,
                "contact", "王芳",
                "phone", "0538-6998196",
                "address", "长城路2号",
                "reason", "变更登记");
    }

    private static Map<String, Object> course(UUID institution, LocalDate until) {
        return Map.of(
                "institution", institution,
                "what", "COURSE",
                "training", "中式烹调师",
                "category", "A",
                "until", until == null ? "" : until,
                "reason", "新增课程");
    }

    private Decision<Matter> report(Caller caller, Map<String, ?> typed) {
        return system.on(DAY, () -> system.handIn(caller, "directory-change", typed));
    }

    private TrainingClass drafted(Caller school, String training, Category category) {
        return on(() -> {
            TrainingClass drafted = system.draftClass
                    .draft(
                            school,
                            new DraftClass.Draft(
                                    null,
                                    training + "班",
                                    training,
                                    null,
                                    category,
                                    60,
                                    DAY.plusDays(30),
                                    DAY.plusDays(50)))
                    .orElseThrow();
            system.bringRoster
                    .bring(school, drafted.id(), drafted.version(), Scenario.roster(0, 2))
                    .orElseThrow();
            return drafted;
        });
    }

    private Decision<TrainingClass> submit(Caller school, TrainingClass drafted) {
        return on(() -> system.submitClass.submit(
                school,
                drafted.id(),
                system.classes.find(drafted.id(), school.scope()).orElseThrow().version()));
    }

    private Decision<Matter> decide(Caller caller, Matter change, Verdict verdict) {
        return system.on(DAY, () -> system.decide(caller, change, verdict, verdict == Verdict.APPROVED ? "" : "请补充"));
    }

    private Institution read() {
        return system.in(() -> system.institutions.find(id, Scope.below("")).orElseThrow());
    }

    private List<DirectoryLine> directory(LocalDate day) {
        return system.in(() -> system.directory
                .on(
                        day,
                        new Directory.Filter(institution.creditCode().text(), Optional.empty(), ""),
                        new Page.Part(0, 10))
                .rows());
    }

    private <T> T on(Supplier<T> work) {
        return system.on(DAY, () -> system.in(work));
    }

    private static List<Reason> reasons(Decision<?> decision) {
        return decision.refusals().stream().map(Refusal::reason).toList();
    }
}
