package org.xunzheng.persistence.trainingclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.TakeBackResults;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassReason;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DiscardClass;
import org.xunzheng.domain.trainingclass.TakeBackOpening;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;

@DisplayName(
        "CLS-5: what an institution handed in it takes back until somebody decided, and what is still its own it throws away")
class GivenUpTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario DAIYUE = new Scenario(SYSTEM, "370911");
    private static final Caller SCHOOL = DAIYUE.school();

    private static Caller colleague() {
        return new Caller(
                UUID.randomUUID(),
                "colleague",
                "邻座",
                SCHOOL.authority(),
                SCHOOL.institution(),
                SCHOOL.place(),
                SCHOOL.posts());
    }

    private static Decision<TrainingClass> takenBack(Caller caller, UUID id) {
        return SYSTEM.in(() -> SYSTEM.get(TakeBackOpening.class).takeBack(caller, id, DAIYUE.version(id)));
    }

    private static Decision<TrainingClass> resultsTakenBack(Caller caller, UUID id) {
        return SYSTEM.in(() -> SYSTEM.get(TakeBackResults.class).takeBack(caller, id, DAIYUE.version(id)));
    }

    private static Decision<TrainingClass> discarded(UUID id) {
        return SYSTEM.in(() -> SYSTEM.get(DiscardClass.class).discard(SCHOOL, id, DAIYUE.version(id)));
    }

    private static List<UUID> listed(Caller caller, Set<ClassState> states) {
        return SYSTEM
                .in(() -> SYSTEM.classes.list(new Classes.Filter("", states), caller.scope(), Page.Part.beginning(100)))
                .rows()
                .stream()
                .map(ClassLine::id)
                .toList();
    }

    private static long people(UUID id) {
        return SYSTEM.in(() -> SYSTEM.sql.count(Statement.of("select count(*) from trainee where class_id = ?", id)));
    }

    private static TrainingClass submitted(int from) {
        TrainingClass drafted = DAIYUE.withRoster(SCHOOL, from, 2);
        DAIYUE.submit(SCHOOL, drafted.id());
        return DAIYUE.read(drafted.id());
    }

    @Test
    @DisplayName("an opening: by who handed it in, and it is a draft again, that can be handed in again")
    void takesAnOpeningBack() {
        UUID id = submitted(0).id();
        assertThat(takenBack(colleague(), id).refusals())
                .extracting(Refusal::reason)
                .containsExactly(ReviewReason.ENTERED_BY_SOMEBODY_ELSE);
        assertThat(takenBack(SCHOOL, id).orElseThrow().state()).isEqualTo(ClassState.DRAFT);
        assertThat(takenBack(SCHOOL, id).refusals())
                .extracting(Refusal::reason)
                .containsExactly(ClassReason.NOT_SUBMITTED);
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.decideOpening.approve(DAIYUE.reviewer, id, 0)))
                .isInstanceOf(NotFound.class);
        DAIYUE.submit(SCHOOL, id);
        SYSTEM.in(() -> SYSTEM.decideOpening
                .approve(DAIYUE.reviewer, id, DAIYUE.version(id))
                .orElseThrow());
        assertThat(takenBack(SCHOOL, id).refusals())
                .extracting(Refusal::reason)
                .containsExactly(ClassReason.NOT_SUBMITTED);
        assertThat(SYSTEM.in(() -> SYSTEM.trail.of(Subject.trainingClass(id), SCHOOL.scope())))
                .extracting(TrailLine::action)
                .contains(Action.CLASS_TAKEN_BACK);
    }

    @Test
    @DisplayName("results: until somebody took a level of them")
    void takesResultsBack() {
        TrainingClass reported = DAIYUE.withResults(SCHOOL, 10, 2);
        UUID id = reported.id();
        assertThat(resultsTakenBack(SCHOOL, id).orElseThrow().state()).isEqualTo(ClassState.APPROVED);
        assertThat(DAIYUE.read(id).passed()).isZero();
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(SCHOOL, id, DAIYUE.version(id), Scenario.allPassed(10, 2))
                .orElseThrow());
        SYSTEM.in(() -> SYSTEM.confirmResults
                .confirm(DAIYUE.reviewer, id, DAIYUE.version(id))
                .orElseThrow());
        assertThat(resultsTakenBack(SCHOOL, id).isGranted()).isFalse();
        assertThat(DAIYUE.read(id).state()).isEqualTo(ClassState.CONFIRMED);
    }

    @Test
    @DisplayName("a draft is nobody else's; thrown away it is in no list, and the people on its roster are gone")
    void throwsADraftAway() {
        UUID id = DAIYUE.withRoster(SCHOOL, 20, 2).id();
        assertThat(listed(SCHOOL, Set.of())).contains(id);
        assertThat(listed(DAIYUE.reviewer, Set.of())).doesNotContain(id);
        assertThat(listed(DAIYUE.reviewer, Set.of(ClassState.DRAFT))).isEmpty();
        assertThat(SYSTEM.in(() -> SYSTEM.classes.find(id, DAIYUE.reviewer.scope())))
                .isEmpty();
        assertThat(SYSTEM.in(() -> SYSTEM.classes.line(id, DAIYUE.reviewer.scope())))
                .isEmpty();
        discarded(id).orElseThrow();
        assertThat(people(id)).isZero();
        assertThat(listed(SCHOOL, Set.of())).doesNotContain(id);
        assertThat(listed(SCHOOL, Set.of(ClassState.DISCARDED))).contains(id);
        assertThat(discarded(id).refusals()).extracting(Refusal::reason).containsExactly(ClassReason.NOT_OPEN);
    }

    @Test
    @DisplayName("what waits or was approved is not thrown away, through whatever tool; what was thrown away stays so")
    void theDatabaseHoldsIt() throws Exception {
        UUID id = submitted(30).id();
        assertThat(discarded(id).refusals()).extracting(Refusal::reason).containsExactly(ClassReason.NOT_OPEN);
        isRefused("update training_class set state = 'DISCARDED', trainees = 0 where id = '" + id + "'");
        takenBack(SCHOOL, id).orElseThrow();
        isRefused("update training_class set state = 'DISCARDED' where id = '" + id + "'");
        discarded(id).orElseThrow();
        isRefused("update training_class set state = 'DRAFT' where id = '" + id + "'");
        assertThat(Optional.of(DAIYUE.read(id).state())).contains(ClassState.DISCARDED);
    }

    private static void isRefused(String statement) throws Exception {
        try (var connection = SYSTEM.behindTheBack();
                var work = connection.createStatement()) {
            assertThatThrownBy(() -> work.execute(statement)).as(statement).isNotNull();
        }
    }
}
