package org.xunzheng.persistence.trainingclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.assessment.ResultReason;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.BringRoster;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassReason;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.RosterReason;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;

class ClassesTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");

    @Test
    @DisplayName("CRT-1, SER-8: everything missing in a draft is told at once")
    void tellsEverythingMissingInADraft() {
        Caller school = SCENARIO.school();
        DraftClass.Draft empty = new DraftClass.Draft(null, "", null, null, null, 0, null, null);
        assertThat(SYSTEM.in(() -> SYSTEM.draftClass.draft(school, empty)).refusals())
                .containsExactly(
                        Refusal.at(Place.field("name"), ClassReason.NAME_MISSING),
                        Refusal.at(Place.field("training"), ClassReason.TRAINING_MISSING),
                        Refusal.at(Place.field("category"), ClassReason.CATEGORY_MISSING),
                        Refusal.at(Place.field("hours"), ClassReason.HOURS_MISSING),
                        Refusal.at(Place.field("firstDay"), ClassReason.FIRST_DAY_MISSING),
                        Refusal.at(Place.field("lastDay"), ClassReason.LAST_DAY_MISSING));
    }

    @Test
    void aDraftIsNamedAfterItsOccupation() {
        Caller school = SCENARIO.school();
        LocalDate day = LocalDate.of(2026, 11, 23);
        TrainingClass drafted = SYSTEM.in(() -> SYSTEM.draftClass
                .draft(school, new DraftClass.Draft(null, "一班", "", "4-10-01-01", Category.A, 40, day, day))
                .orElseThrow());
        assertThat(drafted.plan().training()).isNotBlank();
        assertThat(SYSTEM.in(() -> SYSTEM.occupations.find("4-10-01-01"))
                        .orElseThrow()
                        .name())
                .isEqualTo(drafted.plan().training());
        assertThat(SYSTEM.in(() -> SYSTEM.draftClass.draft(
                                school,
                                new DraftClass.Draft(
                                        null, "一班", "", "9-99-99-99", Category.A, 40, day, day.minusDays(1))))
                        .refusals())
                .containsExactly(
                        Refusal.at(Place.field("occupation"), ClassReason.OCCUPATION_UNKNOWN, "9-99-99-99"),
                        Refusal.at(Place.field("training"), ClassReason.TRAINING_MISSING),
                        Refusal.at(Place.field("lastDay"), ClassReason.LAST_DAY_BEFORE_FIRST));
    }

    @Test
    @DisplayName("CLS-5: submitted, returned with a reason, changed, submitted again, approved")
    void goesBackAndForth() {
        Caller school = SCENARIO.school();
        UUID id = SCENARIO.withRoster(school, 0, 3).id();
        SCENARIO.submit(school, id);
        assertThat(SYSTEM.in(() -> SYSTEM.decideOpening.sendBack(SCENARIO.reviewer, id, SCENARIO.version(id), " "))
                        .refusals())
                .containsExactly(Refusal.at(Place.field("reason"), ClassReason.RETURN_REASON_MISSING));
        SYSTEM.in(() -> SYSTEM.decideOpening
                .sendBack(SCENARIO.reviewer, id, SCENARIO.version(id), "课时与大纲不符")
                .orElseThrow());
        assertThat(SCENARIO.read(id).returnReason()).contains("课时与大纲不符");
        SCENARIO.submit(school, id);
        SYSTEM.in(() -> SYSTEM.decideOpening
                .approve(SCENARIO.reviewer, id, SCENARIO.version(id))
                .orElseThrow());
        assertThat(SCENARIO.read(id).state()).isEqualTo(ClassState.APPROVED);
        assertThat(SYSTEM.in(() -> SYSTEM.bringRoster.bring(school, id, SCENARIO.version(id), Scenario.roster(50, 2)))
                        .refusals())
                .containsExactly(Refusal.of(ClassReason.NOT_OPEN));
        assertThat(SYSTEM.in(() -> SYSTEM.decideOpening.approve(SCENARIO.reviewer, id, SCENARIO.version(id)))
                        .refusals())
                .containsExactly(Refusal.of(ClassReason.NOT_SUBMITTED));
    }

    @Test
    @DisplayName("CLS-4: a class without a roster is not submitted")
    void refusesAClassWithoutARoster() {
        Caller school = SCENARIO.school();
        TrainingClass drafted = SCENARIO.drafted(school);
        assertThat(SYSTEM.on(
                                LocalDate.of(2026, 9, 14),
                                () -> SYSTEM.in(
                                        () -> SYSTEM.submitClass.submit(school, drafted.id(), drafted.version())))
                        .refusals())
                .containsExactly(Refusal.of(ClassReason.ROSTER_EMPTY));
    }

    @Test
    void aChangeOfWhatChangedMeanwhileIsStale() {
        Caller school = SCENARIO.school();
        TrainingClass seen = SCENARIO.withRoster(school, 0, 2);
        SCENARIO.submit(school, seen.id());
        assertThatThrownBy(() ->
                        SYSTEM.in(() -> SYSTEM.decideOpening.approve(SCENARIO.reviewer, seen.id(), seen.version())))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @DisplayName("EXM-3: who submitted the results cannot confirm them")
    void refusesConfirmationByTheSubmitter() {
        Caller school = SCENARIO.school();
        TrainingClass waiting = SCENARIO.withResults(school, 0, 2);
        Caller both = new Caller(
                school.account(),
                school.login(),
                school.name(),
                school.authority(),
                school.institution(),
                school.place(),
                Set.of(Post.INSTITUTION, Post.REVIEW));
        assertThat(SYSTEM.in(() -> SYSTEM.confirmResults.confirm(both, waiting.id(), waiting.version()))
                        .refusals())
                .contains(Refusal.of(ResultReason.CONFIRMS_OWN_SUBMISSION));
        assertThatThrownBy(
                        () -> SYSTEM.in(() -> SYSTEM.confirmResults.confirm(school, waiting.id(), waiting.version())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @DisplayName("REV-2: who submitted a class cannot decide on it")
    void refusesADecisionByTheSubmitter() {
        Caller school = SCENARIO.school();
        UUID id = SCENARIO.withRoster(school, 0, 2).id();
        SCENARIO.submit(school, id);
        Caller both = new Caller(
                school.account(),
                school.login(),
                school.name(),
                school.authority(),
                school.institution(),
                school.place(),
                Set.of(Post.INSTITUTION, Post.REVIEW));
        assertThat(SYSTEM.in(() -> SYSTEM.decideOpening.approve(both, id, SCENARIO.version(id)))
                        .refusals())
                .contains(Refusal.of(ReviewReason.OWN_ENTRY));
    }

    @Test
    @DisplayName("CLS-5: results come after the last day of training, and can come again until confirmed")
    void resultsComeAfterTraining() {
        Caller school = SCENARIO.school();
        TrainingClass drafted =
                SCENARIO.drafted(school, Category.B, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 21));
        UUID id = drafted.id();
        SYSTEM.in(() -> SYSTEM.bringRoster
                .bring(school, id, drafted.version(), Scenario.roster(0, 2))
                .orElseThrow());
        SCENARIO.submit(school, id);
        SYSTEM.in(() -> SYSTEM.decideOpening
                .approve(SCENARIO.reviewer, id, SCENARIO.version(id))
                .orElseThrow());
        assertThat(SYSTEM.in(() ->
                                SYSTEM.submitResults.submit(school, id, SCENARIO.version(id), Scenario.allPassed(0, 2)))
                        .refusals())
                .containsExactly(Refusal.of(ResultReason.TRAINING_NOT_OVER, "2026-11-21"));

        UUID over = SCENARIO.withResults(school, 20, 3).id();
        SYSTEM.in(() -> SYSTEM.confirmResults
                .sendBack(SCENARIO.reviewer, over, SCENARIO.version(over), "成绩单未签字")
                .orElseThrow());
        assertThat(SCENARIO.read(over).state()).isEqualTo(ClassState.APPROVED);
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(school, over, SCENARIO.version(over), Scenario.allPassed(20, 3))
                .orElseThrow());
        assertThat(SCENARIO.read(over).state()).isEqualTo(ClassState.RESULTS_SUBMITTED);
    }

    @Test
    @DisplayName("CLS-4: two classes of the same trainee at the same time are warned of")
    void warnsOfOverlappingClasses() {
        Caller school = SCENARIO.school();
        SCENARIO.approved(school, 7_000, 2);
        assertThat(overlaps(school))
                .extracting(Refusal::reason, Refusal::place)
                .containsExactly(tuple(RosterReason.OVERLAPS, Place.row(2, "idNumber")));
    }

    @Test
    @DisplayName("REV-4: where else somebody trains is none of another institution's business")
    void doesNotTellWhereElseSomebodyTrains() {
        SCENARIO.approved(SCENARIO.school(), 7_100, 2);
        Caller other = SCENARIO.school();
        TrainingClass drafted = SCENARIO.drafted(other);
        BringRoster.Brought brought = SYSTEM.in(() -> SYSTEM.bringRoster
                .bring(other, drafted.id(), drafted.version(), Scenario.roster(7_101, 2))
                .orElseThrow());
        assertThat(brought.warnings())
                .extracting(Refusal::reason, Refusal::place)
                .containsExactly(tuple(RosterReason.OVERLAPS_ELSEWHERE, Place.row(2, "idNumber")));
    }

    @Test
    @DisplayName(
            "CLS-4: who decides on an opening sees who trains elsewhere at the same time, and who passed in the same before")
    void whoDecidesSeesWhoIsTrainedTwice() {
        Caller school = SCENARIO.school();
        SCENARIO.confirmed(school, 7_200, 1);
        SCENARIO.approved(school, 7_201, 1);
        UUID again = SCENARIO.withRoster(school, 7_200, 3).id();
        assertThat(SYSTEM.in(() -> SYSTEM.rosterFindings.of(SCENARIO.read(again), SCENARIO.reviewer.scope())))
                .extracting(Refusal::reason, Refusal::place)
                .contains(
                        tuple(RosterReason.PASSED_BEFORE, Place.row(1, "idNumber")),
                        tuple(RosterReason.OVERLAPS, Place.row(2, "idNumber")))
                .noneMatch(found -> found.toList().contains(Place.row(3, "idNumber")));
        Caller elsewhere = Scenario.officer(SYSTEM, "370921", Post.REVIEW);
        assertThat(SYSTEM.in(() -> SYSTEM.rosterFindings.of(SCENARIO.read(again), elsewhere.scope())))
                .extracting(Refusal::reason)
                .contains(RosterReason.PASSED_ELSEWHERE, RosterReason.OVERLAPS_ELSEWHERE)
                .doesNotContain(RosterReason.PASSED_BEFORE, RosterReason.OVERLAPS);
    }

    private static List<Refusal> overlaps(Caller school) {
        TrainingClass drafted = SCENARIO.drafted(school);
        return SYSTEM.in(() -> SYSTEM.bringRoster
                .bring(school, drafted.id(), drafted.version(), Scenario.roster(7_001, 2))
                .orElseThrow()
                .warnings());
    }

    @Test
    @DisplayName("REV-4: a class is seen by its institution, its authority and those above")
    void aClassIsSeenByItsRegion() {
        Caller school = SCENARIO.school();
        UUID id = SCENARIO.approved(school, 0, 1).id();
        assertThat(SYSTEM.in(() -> SYSTEM.classes.find(id, school.scope()))).isPresent();
        assertThat(SYSTEM.in(() -> SYSTEM.classes.line(id, Scope.below("370000/370900/"))))
                .isPresent();
        assertThat(SYSTEM.in(() -> SYSTEM.classes.find(id, Scope.below("370000/370100/"))))
                .isEmpty();
        Caller elsewhere = SCENARIO.school();
        assertThat(SYSTEM.in(() -> SYSTEM.classes.line(id, elsewhere.scope()))).isEmpty();
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.submitClass.submit(elsewhere, id, 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsAndCountsWhatTheScopeSees() {
        Caller school = SCENARIO.school();
        SCENARIO.drafted(school);
        SCENARIO.approved(school, 0, 1);
        assertThat(SYSTEM.in(() -> SYSTEM.classes.list(
                                new Classes.Filter("保育", Set.of(ClassState.APPROVED)),
                                school.scope(),
                                new Page.Part(0, 10)))
                        .total())
                .isEqualTo(1);
        List<Classes.StateCount> counts = SYSTEM.in(() -> SYSTEM.classes.counts(
                Set.of(ClassState.DRAFT, ClassState.APPROVED, ClassState.ISSUED), school.scope()));
        assertThat(counts)
                .containsExactlyInAnyOrder(
                        new Classes.StateCount(ClassState.DRAFT, 1, 1),
                        new Classes.StateCount(ClassState.APPROVED, 1, 1),
                        new Classes.StateCount(ClassState.ISSUED, 0, 0));
    }

    @Test
    void whatWaitsLongestComesFirst() {
        Caller school = SCENARIO.school();
        UUID later = SCENARIO.drafted(school, Category.A, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 20))
                .id();
        UUID over = SCENARIO.approved(school, 0, 1).id();
        UUID sooner = SCENARIO.drafted(school, Category.A, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 10))
                .id();
        assertThat(SYSTEM.in(() -> SYSTEM.classes.mostUrgent(
                        Set.of(ClassState.DRAFT), Set.of(ClassState.APPROVED), school.scope(), 10)))
                .extracting(ClassLine::id)
                .containsExactly(over, sooner, later);
        assertThat(SYSTEM.in(() -> SYSTEM.classes.mostUrgent(Set.of(), Set.of(), school.scope(), 10)))
                .isEmpty();
    }

    @Test
    @DisplayName("CRT-1: what no face can print does not get into a plan")
    void refusesATrainingThatCannotBePrinted() {
        Caller school = SCENARIO.school();
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(SYSTEM.in(() -> SYSTEM.draftClass.draft(
                                school,
                                new DraftClass.Draft(
                                        null,
                                        "一班",
                                        "电工\uD87A\uDFF0",
                                        null,
                                        Category.A,
                                        10_001,
                                        day,
                                        day.plusYears(100))))
                        .refusals())
                .containsExactly(
                        Refusal.at(Place.field("training"), ClassReason.TRAINING_NOT_PRINTABLE, "\uD87A\uDFF0"),
                        Refusal.at(Place.field("hours"), ClassReason.HOURS_TOO_MANY, 10_000),
                        Refusal.at(Place.field("lastDay"), ClassReason.DAY_OUT_OF_REACH, 2000, 2099));
    }

    @Test
    void returnedResultsAreForgotten() {
        Caller school = SCENARIO.school();
        UUID id = SCENARIO.withResults(school, 0, 2).id();
        SYSTEM.in(() -> SYSTEM.confirmResults
                .sendBack(SCENARIO.reviewer, id, SCENARIO.version(id), "成绩单未签字")
                .orElseThrow());
        assertThat(SYSTEM.in(() -> SYSTEM.rosters.list(id, school.scope(), new Page.Part(0, 5)))
                        .rows())
                .allMatch(line -> line.passed().isEmpty() && line.theory().isEmpty());
    }

    @Test
    void aSearchForWhatPostgresqlCannotHoldFindsNothing() {
        assertThat(SYSTEM.in(() -> SYSTEM.classes.list(
                                new Classes.Filter("\0保\0x", Set.of()), Scope.below(""), new Page.Part(0, 5)))
                        .total())
                .isZero();
    }

    @Test
    void idNumbersAreEncryptedAtRest() {
        Caller school = SCENARIO.school();
        UUID id = SCENARIO.withRoster(school, 0, 1).id();
        byte[] stored = SYSTEM.in(() -> SYSTEM.sql
                .first(
                        Statement.of("select id_cipher || id_key from trainee where class_id = ?", id),
                        row -> row.getBytes(1))
                .orElseThrow());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(PersonFixture.idNumber(0).digits().substring(0, 6));
    }
}
