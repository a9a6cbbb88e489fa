package org.xunzheng.persistence.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.administration.ArrangeStandIn;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.AdmissionReason;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.EnterAdmission.Application;
import org.xunzheng.domain.admission.Objection;
import org.xunzheng.domain.directory.ApprovedCourse;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.directory.DirectoryLine;
import org.xunzheng.domain.directory.DirectoryReason;
import org.xunzheng.domain.file.AttachFile.Brought;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.CourseReason;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.CreditCodes;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

@DisplayName("INS-2: an institution is admitted by county, city and public notice")
class AdmissionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    /** Seven days, from the day after the city's approval. */
    private static final LocalDate LAST_OF_NOTICE = DAY.plusDays(7);

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    private final TestSystem system = new TestSystem();
    private final Scenario county = new Scenario(system, "370911");
    private final Scenario city = new Scenario(system, "370900");

    @Test
    @DisplayName("INS-1: each kind of institution can be admitted")
    void eachKindCanBeAdmitted() {
        int number = 1;
        for (InstitutionKind kind : InstitutionKind.values()) {
            Application application =
                    new Application("某机构", CreditCodes.number(900 + number++), kind, "", "", "", null);
            assertThat(enter(application).orElseThrow().kind()).isEqualTo(kind);
        }
        assertThat(reasons(enter(new Application("", "x", null, "", "call me", "a".repeat(201), null))))
                .containsExactly(
                        InstitutionReason.NAME_MISSING,
                        InstitutionReason.CREDIT_CODE_WRONG_LENGTH,
                        InstitutionReason.KIND_MISSING,
                        InstitutionReason.PHONE_MALFORMED,
                        InstitutionReason.ADDRESS_TOO_LONG);
    }

    @Test
    void leadsFromTheApplicationToTheDirectory() {
        Admission submitted = submitted();
        assertThat(decide(county.reviewer, submitted.id(), Verdict.APPROVED)).isEqualTo(Review.State.OPEN);
        assertThat(decide(city.approver, submitted.id(), Verdict.APPROVED)).isEqualTo(Review.State.APPROVED);
        Admission noticed = read(submitted.id());
        assertThat(noticed.state()).isEqualTo(AdmissionState.ON_NOTICE);
        assertThat(noticed.notice().orElseThrow().first()).isEqualTo(DAY.plusDays(1));
        assertThat(noticed.notice().orElseThrow().last()).isEqualTo(LAST_OF_NOTICE);
        assertThat(notices(LAST_OF_NOTICE)).extracting(AdmissionLine::name).containsExactly("新泰职业培训学校");
        assertThat(notices(LAST_OF_NOTICE.plusDays(1))).isEmpty();
        assertThat(directory(LAST_OF_NOTICE)).as("not before it is published").isEmpty();

        Institution institution =
                publish(city.approver, noticed, LAST_OF_NOTICE.plusDays(1)).orElseThrow();
        assertThat(directory(LAST_OF_NOTICE)).as("as it stood the day before").isEmpty();
        assertThat(directory(LAST_OF_NOTICE.plusDays(1))).singleElement().satisfies(line -> {
            assertThat(line.institution()).isEqualTo(institution.id());
            assertThat(line.courses()).isEqualTo("保育师");
            assertThat(line.address()).isEqualTo("泰安市岱岳区长城路1号");
        });
        assertThat(system.in(() -> system.approvedCourses.of(institution.id())))
                .extracting(ApprovedCourse::from)
                .containsExactly(LAST_OF_NOTICE.plusDays(1));
        assertThat(read(submitted.id()).institution()).contains(institution.id());
        assertThat(system.in(
                        () -> system.directory.latest(city.approver.authority().id(), LAST_OF_NOTICE.plusDays(1))))
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(1));
    }

    @Test
    @DisplayName("INS-2: nothing is published on the last day of the notice; on the next day it is")
    void waitsForTheLastDayOfTheNotice() {
        Admission noticed = noticed();
        assertThat(publish(city.approver, noticed, LAST_OF_NOTICE).refusals())
                .containsExactly(Refusal.of(AdmissionReason.NOTICE_RUNS, LAST_OF_NOTICE, LAST_OF_NOTICE.plusDays(1)));
        assertThat(publish(city.approver, noticed, LAST_OF_NOTICE.plusDays(1)).isGranted())
                .isTrue();
    }

    @Test
    @DisplayName("INS-3: the city alone publishes, neither the county nor the province")
    void theCityAlonePublishes() {
        Admission noticed = noticed();
        LocalDate after = LAST_OF_NOTICE.plusDays(1);
        Caller province = Scenario.officer(system, "370000", Post.APPROVAL);
        for (Caller other : List.of(county.approver, province)) {
            assertThat(reasons(publish(other, noticed, after))).containsExactly(DirectoryReason.PUBLISHED_BY_THE_CITY);
        }
        assertThatThrownBy(() -> publish(city.reviewer, noticed, after)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @DisplayName("INS-2: the county does not take the city's final review, nor the province in the city's place")
    void theCityDecidesLast() {
        Admission submitted = submitted();
        decide(county.reviewer, submitted.id(), Verdict.APPROVED);
        Caller province = Scenario.officer(system, "370000", Post.APPROVAL);
        assertThat(tryToDecide(county.approver, submitted.id(), Verdict.APPROVED)
                        .isGranted())
                .isFalse();
        assertThat(reasons(tryToDecide(province, submitted.id(), Verdict.APPROVED)))
                .containsExactly(DirectoryReason.PUBLISHED_BY_THE_CITY);
    }

    @Test
    @DisplayName("INS-2: an open objection holds the admission until the city decides it")
    void anObjectionHoldsTheAdmission() {
        Admission noticed = noticed();
        Objection objection = object(noticed.id(), LAST_OF_NOTICE).orElseThrow();
        LocalDate after = LAST_OF_NOTICE.plusDays(1);
        assertThatThrownBy(() -> publish(city.approver, noticed, after))
                .as("seen before the objection")
                .isInstanceOf(StaleVersion.class);
        assertThat(reasons(publish(city.approver, read(noticed.id()), after)))
                .containsExactly(AdmissionReason.OBJECTION_OPEN);
        assertThat(reasons(decideObjection(county.approver, objection, false)))
                .containsExactly(DirectoryReason.PUBLISHED_BY_THE_CITY);
        assertThat(decideObjection(city.reviewer, objection, false).isGranted()).isTrue();
        assertThat(reasons(decideObjection(city.approver, objection, true)))
                .containsExactly(AdmissionReason.DECIDED_ALREADY);
        assertThat(publish(city.approver, read(noticed.id()), after).isGranted())
                .isTrue();
    }

    @Test
    @DisplayName("INS-2: an objection that is upheld ends the admission")
    void anUpheldObjectionEndsTheAdmission() {
        Admission noticed = noticed();
        Objection objection = object(noticed.id(), DAY.plusDays(1)).orElseThrow();
        assertThat(decideObjection(city.reviewer, objection, true).orElseThrow().state())
                .isEqualTo(AdmissionState.REFUSED);
        assertThat(reasons(publish(city.approver, read(noticed.id()), LAST_OF_NOTICE.plusDays(1))))
                .containsExactly(AdmissionReason.NOT_ON_NOTICE);
        assertThat(reasons(object(noticed.id(), DAY.plusDays(2)))).containsExactly(AdmissionReason.NOT_ON_NOTICE);
    }

    @Test
    @DisplayName("INS-2: a second objection, once the first ended the admission, is told so")
    void aSecondObjectionIsToldThatTheAdmissionEnded() {
        Admission noticed = noticed();
        Objection first = object(noticed.id(), DAY.plusDays(1)).orElseThrow();
        Objection second = object(noticed.id(), DAY.plusDays(1)).orElseThrow();
        decideObjection(city.reviewer, first, true).orElseThrow();
        assertThat(reasons(decideObjection(city.reviewer, second, true)))
                .containsExactly(AdmissionReason.NOT_ON_NOTICE);
    }

    @Test
    @DisplayName(
            "REV-2: who stands in for the one who wrote an objection down does not decide it, in the database neither")
    void aStandInDoesNotDecideInItsPlace() {
        Admission noticed = noticed();
        Caller absent = Scenario.officer(system, "370900", Post.REVIEW);
        Caller present = Scenario.officer(system, "370900", Post.INTAKE);
        Objection objection = on(DAY.plusDays(1), () -> system.objections
                .record(absent, noticed.id(), "李先生", "场地不实")
                .orElseThrow());
        on(DAY.plusDays(1), () -> system.arrangeStandIn
                .arrange(
                        absent,
                        new ArrangeStandIn.Wish(Post.REVIEW, present.account(), DAY.plusDays(1), DAY.plusDays(9), "出差"))
                .orElseThrow());
        Caller standing = on(
                DAY.plusDays(5), () -> system.accounts.caller(present.login()).orElseThrow());
        assertThat(reasons(decideObjection(standing, objection, false))).containsExactly(AdmissionReason.OWN_RECORD);
        assertThatThrownBy(() -> system.in(() -> system.sql.update(Statement.of(
                        "update admission_objection set upheld = false, answer = 'x', decided_by = ?, decided_at = ?"
                                + " where id = ?",
                        present.account(),
                        DAY.plusDays(5).atTime(4, 0).toInstant(ZoneOffset.UTC),
                        objection.id()))))
                .hasStackTraceContaining("REV-2");
    }

    @Test
    void noObjectionIsTakenOnceTheNoticeIsOver() {
        Admission noticed = noticed();
        assertThat(reasons(object(noticed.id(), LAST_OF_NOTICE.plusDays(1))))
                .containsExactly(AdmissionReason.NOTICE_OVER);
    }

    @Test
    @DisplayName("REV-2: who wrote an objection down does not decide it")
    void whoRecordedDoesNotDecide() {
        Admission noticed = noticed();
        Objection objection = system.on(
                DAY.plusDays(1),
                () -> system.in(() -> system.objections
                        .record(city.reviewer, noticed.id(), "李先生", "场地不实")
                        .orElseThrow()));
        assertThat(reasons(decideObjection(city.reviewer, objection, false)))
                .containsExactly(AdmissionReason.OWN_RECORD);
    }

    @Test
    void comesBackWithAReasonAndIsHandedInAgain() {
        Admission submitted = submitted();
        assertThat(decide(county.reviewer, submitted.id(), Verdict.RETURNED)).isEqualTo(Review.State.RETURNED);
        Admission returned = read(submitted.id());
        assertThat(returned.state()).isEqualTo(AdmissionState.RETURNED);
        Application more = new Application(
                "新泰职业培训学校",
                returned.creditCode().text(),
                InstitutionKind.PRIVATE_INSTITUTION,
                "",
                "",
                "",
                List.of(course(), new CourseLine("育婴员", Category.A, "")));
        Admission changed = on(DAY, () -> system.enterAdmission
                .change(county.clerk, returned.id(), returned.version(), more)
                .orElseThrow());
        assertThat(read(changed.id()).courses()).hasSize(2);
        long version = read(changed.id()).version();
        assertThat(on(DAY.plusDays(1), () -> system.submitAdmission.submit(county.clerk, changed.id(), version))
                        .isGranted())
                .isTrue();
        assertThat(decide(county.reviewer, submitted.id(), Verdict.APPROVED)).isEqualTo(Review.State.OPEN);
    }

    @Test
    @DisplayName("INS-2: what the place's checklist asks for and is not there is named, by the place's article")
    void asksForTheDocumentsOfThePlace() {
        Scenario.figureInForce(
                system,
                "370900",
                DAY,
                "institution.attachments",
                "[{ id: form, name: 申请表 }, { id: licence, name: 办学许可证 }]",
                "泰人社字〔2026〕1号 三");
        Admission entered = entered();
        Decision<Admission> refused = submit(entered);
        assertThat(refused.refusals())
                .extracting(refusal -> refusal.parameters().get(0))
                .containsExactly("申请表", "办学许可证");
        assertThat(refused.refusals().get(0).citation()).contains("泰人社字〔2026〕1号 三");
        on(DAY, () -> {
            system.admissionDossier
                    .find(entered.id(), county.clerk)
                    .orElseThrow()
                    .items()
                    .forEach(item -> system.attachFile
                            .attach(
                                    county.clerk,
                                    system.admissionDossier,
                                    entered.id(),
                                    new Brought(item.id(), "a.pdf", system.file(PDF)))
                            .orElseThrow());
            return null;
        });
        assertThat(submit(entered).isGranted()).isTrue();
        assertThat(reasons(on(
                        DAY,
                        () -> system.attachFile.attach(
                                county.clerk,
                                system.admissionDossier,
                                entered.id(),
                                new Brought("x", "a.pdf", system.file(PDF))))))
                .as("closed once it is handed in")
                .contains(AdmissionReason.NOT_OPEN);
    }

    @Test
    @DisplayName("INS-4: is not handed in without a course")
    void isNotHandedInWithoutACourse() {
        Application none =
                new Application("无课程", CreditCodes.number(850), InstitutionKind.STUDIO, "", "", "", List.of());
        assertThat(reasons(submit(enter(none).orElseThrow()))).containsExactly(AdmissionReason.COURSES_MISSING);
        assertThat(reasons(enter(new Application(
                        "坏课程",
                        CreditCodes.number(851),
                        InstitutionKind.STUDIO,
                        "",
                        "",
                        "",
                        List.of(new CourseLine("电工", null, "9-99-99-99"))))))
                .containsExactly(CourseReason.CATEGORY_MISSING, CourseReason.OCCUPATION_UNKNOWN);
    }

    @Test
    void isAppliedForOnce() {
        Admission first = entered();
        Application again = new Application(
                "另一所", first.creditCode().text(), InstitutionKind.STUDIO, "", "", "", List.of(course()));
        assertThat(reasons(enter(again))).containsExactly(AdmissionReason.APPLIED_ALREADY);
        assertThat(reasons(enter(new Application(
                        "已登记", county.institution().creditCode().text(), InstitutionKind.STUDIO, "", "", "", null))))
                .containsExactly(InstitutionReason.CREDIT_CODE_TAKEN);
    }

    @Test
    @DisplayName("REV-4: is seen in its county and above, and by its trail")
    void isSeenInItsCountyAndAbove() {
        Admission entered = entered();
        Caller elsewhere = Scenario.officer(system, "370100", Post.INTAKE);
        assertThat(system.in(() -> system.admissions.find(entered.id(), elsewhere.scope())))
                .isEmpty();
        assertThat(system.in(() -> system.admissions.find(entered.id(), city.clerk.scope())))
                .isPresent();
        assertThat(system.in(() -> system.trail.of(Subject.admission(entered.id()), county.clerk.scope())))
                .hasSize(1);
    }

    @Test
    @DisplayName("INS-2: the database publishes nothing before its notice is over, nor against an objection")
    void theDatabaseHoldsTheNotice() throws Exception {
        Admission noticed = noticed();
        UUID other = county.institution().id();
        String publish = "update admission set state = 'PUBLISHED', institution_id = '" + other + "', published_on = '";
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(publish + LAST_OF_NOTICE + "'"))
                    .hasMessageContaining("admission_after_its_notice");
            object(noticed.id(), DAY.plusDays(1)).orElseThrow();
            assertThatThrownBy(() -> statement.execute(publish + LAST_OF_NOTICE.plusDays(1) + "'"))
                    .hasMessageContaining("an objection or a missing notice");
            assertThatThrownBy(() -> statement.execute("insert into directory_publication values ('"
                            + county.clerk.authority().id() + "', 1, now(), now(), '" + county.clerk.account() + "')"))
                    .hasMessageContaining("the city alone publishes");
        }
    }

    private static CourseLine course() {
        return new CourseLine("保育师", Category.B, "");
    }

    private Admission entered() {
        return enter(new Application(
                        "新泰职业培训学校",
                        CreditCodes.number(800),
                        InstitutionKind.PRIVATE_INSTITUTION,
                        "王芳",
                        "0538-1234567",
                        "泰安市岱岳区长城路1号",
                        List.of(course())))
                .orElseThrow();
    }

    private Decision<Admission> enter(Application application) {
        return on(DAY, () -> system.enterAdmission.enter(county.clerk, application));
    }

    private Decision<Admission> submit(Admission admission) {
        return on(DAY, () -> system.submitAdmission.submit(county.clerk, admission.id(), admission.version()));
    }

    private Admission submitted() {
        Admission entered = entered();
        submit(entered).orElseThrow();
        return read(entered.id());
    }

    private Admission noticed() {
        Admission submitted = submitted();
        decide(county.reviewer, submitted.id(), Verdict.APPROVED);
        decide(city.approver, submitted.id(), Verdict.APPROVED);
        return read(submitted.id());
    }

    private Review.State decide(Caller caller, UUID id, Verdict verdict) {
        return tryToDecide(caller, id, verdict).orElseThrow();
    }

    private Decision<Review.State> tryToDecide(Caller caller, UUID id, Verdict verdict) {
        return on(
                DAY,
                () -> system.decideAdmission.decide(
                        caller,
                        id,
                        system.reviews
                                .latest(Matter.ADMISSION, id, Scope.below(""))
                                .orElseThrow()
                                .version(),
                        new Answer(verdict, verdict == Verdict.APPROVED ? "" : "材料不全")));
    }

    private Decision<Institution> publish(Caller caller, Admission admission, LocalDate day) {
        return on(day, () -> system.publishAdmission.publish(caller, admission.id(), admission.version()));
    }

    private Decision<Objection> object(UUID id, LocalDate day) {
        return on(day, () -> system.objections.record(county.clerk, id, "李先生", "场地与申请不符"));
    }

    private Decision<Admission> decideObjection(Caller caller, Objection objection, boolean upheld) {
        return on(
                DAY.plusDays(5),
                () -> system.objections.decide(caller, objection.admission(), objection.id(), upheld, "经现场核查"));
    }

    private Admission read(UUID id) {
        return system.in(() -> system.admissions.find(id, Scope.below("")).orElseThrow());
    }

    private List<AdmissionLine> notices(LocalDate day) {
        return system.in(
                () -> system.admissions.notices(day, new Page.Part(0, 10)).rows());
    }

    private List<DirectoryLine> directory(LocalDate day) {
        return system.in(() -> system.directory
                .on(day, new Directory.Filter("新泰", Optional.empty(), "370911"), new Page.Part(0, 10))
                .rows());
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return system.on(day, () -> system.in(work));
    }

    private static List<Reason> reasons(Decision<?> decision) {
        return decision.refusals().stream().map(Refusal::reason).toList();
    }
}
