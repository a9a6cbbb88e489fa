package org.xunzheng.persistence.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.institution.RetiredCode;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.SerialRange;

@DisplayName("SER-5: a retired code is void at once and for ever, and can be traced")
class RetirementTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");

    @Test
    void nothingIsIssuedUnderItAnyMore() {
        Caller school = SCENARIO.school();
        SerialRange issued = SCENARIO.issued(school, 0, 3);
        TrainingClass waiting = SCENARIO.confirmed(school, 10, 2);
        String code = code(school);
        assertThat(retire(SCENARIO.clerk, school, "不再承担补贴性培训").orElseThrow().retiredOn())
                .isPresent();
        assertThat(issue(waiting).refusals()).containsExactly(Refusal.of(CertificateReason.CODE_RETIRED, code));
        assertThat(retired(code)).satisfies(line -> {
            assertThat(line.certificates()).isEqualTo(3);
            assertThat(line.lastSerial()).isEqualTo(issued.lastSerial().toString());
            assertThat(line.reason()).isEqualTo("不再承担补贴性培训");
        });
        assertThat(SYSTEM.in(() -> SYSTEM.certificates.find(issued.firstSerial(), SCENARIO.approver.scope())))
                .as("what was issued stays")
                .isPresent();
    }

    @Test
    @DisplayName("SER-5, SUP-5: who trains no more goes no step further, whatever step comes next")
    void everyStepStops() {
        Caller school = SCENARIO.school();
        UUID open = SCENARIO.withRoster(school, 300, 2).id();
        UUID submitted = SCENARIO.withRoster(school, 310, 2).id();
        SCENARIO.submit(school, submitted);
        TrainingClass approved = SCENARIO.approved(school, 320, 2);
        TrainingClass withResults = SCENARIO.withResults(school, 330, 2);
        String code = code(school);
        retire(SCENARIO.clerk, school, "不再承担补贴性培训").orElseThrow();

        Refusal isVoid = Refusal.of(InstitutionReason.CODE_VOID, code);
        assertThat(SYSTEM.in(() ->
                                SYSTEM.bringRoster.bring(school, open, SCENARIO.version(open), Scenario.roster(340, 2)))
                        .refusals())
                .containsExactly(isVoid);
        assertThat(SYSTEM.in(() -> SYSTEM.submitClass.submit(school, open, SCENARIO.version(open)))
                        .refusals())
                .contains(isVoid);
        assertThat(SYSTEM.in(() ->
                                SYSTEM.decideOpening.approve(SCENARIO.reviewer, submitted, SCENARIO.version(submitted)))
                        .refusals())
                .containsExactly(isVoid);
        assertThat(SYSTEM.in(() -> SYSTEM.submitResults.submit(
                                school, approved.id(), approved.version(), Scenario.allPassed(320, 2)))
                        .refusals())
                .containsExactly(isVoid);
        assertThat(SYSTEM.in(() -> SYSTEM.confirmResults.confirm(
                                SCENARIO.reviewer, withResults.id(), withResults.version()))
                        .refusals())
                .containsExactly(isVoid);
        assertThat(SYSTEM.in(() -> SYSTEM.confirmResults.sendBack(
                                SCENARIO.reviewer, withResults.id(), withResults.version(), "机构已退出"))
                        .isGranted())
                .as("what waits can still be sent back")
                .isTrue();
        for (String step : new String[] {"'SUBMITTED' where id = '" + open, "'APPROVED' where id = '" + submitted}) {
            assertThatThrownBy(() -> SYSTEM.in(
                            () -> SYSTEM.sql.update(Statement.of("update training_class set state = " + step + "'"))))
                    .hasStackTraceContaining("trains under subsidy no more");
        }
    }

    @Test
    void theNumberIsNeverGivenAgain() {
        Caller school = SCENARIO.school();
        String code = code(school);
        retire(SCENARIO.clerk, school, "注销").orElseThrow();
        UUID institution = school.institution().orElseThrow();
        Registration next = SYSTEM.in(
                () -> SYSTEM.assignCode.assign(SCENARIO.clerk, institution).orElseThrow());
        assertThat(next.prefix()).isGreaterThan(code);
    }

    @Test
    void asksForAReasonAndHappensOnce() {
        Caller school = SCENARIO.school();
        assertThat(retire(SCENARIO.clerk, school, " ").refusals())
                .containsExactly(Refusal.at(Place.field("reason"), InstitutionReason.RETIREMENT_REASON_MISSING));
        retire(SCENARIO.clerk, school, "注销").orElseThrow();
        assertThat(retire(SCENARIO.clerk, school, "注销").refusals())
                .extracting(Refusal::reason)
                .containsExactly(InstitutionReason.CODE_RETIRED_ALREADY);
    }

    @Test
    @DisplayName("SER-4: only the authority that gave a code retires it")
    void onlyByTheAuthorityThatGaveIt() {
        Caller school = SCENARIO.school();
        Caller city = Scenario.officer(SYSTEM, "370900", Post.INTAKE);
        assertThat(retire(city, school, "注销").refusals())
                .containsExactly(Refusal.of(InstitutionReason.CODE_OF_ANOTHER_AUTHORITY, code(school)));
        assertThatThrownBy(() -> retire(Scenario.officer(SYSTEM, "370921", Post.INTAKE), school, "注销"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> retire(SCENARIO.approver, school, "注销")).isInstanceOf(NotPermitted.class);
    }

    @Test
    @DisplayName("Retiring while 8 threads issue: every class is issued before the retirement or refused, none after")
    void racesWithIssuing() throws Exception {
        for (int round = 0; round < 5; round++) {
            Caller school = SCENARIO.school();
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                TrainingClass confirmed = SCENARIO.confirmed(school, 1000 + i * 10, 2);
                work.add(() -> {
                    try {
                        return issue(confirmed).isGranted();
                    } catch (StaleVersion retiredMeanwhile) {
                        return false;
                    }
                });
            }
            TrainingClass late = SCENARIO.confirmed(school, 5000, 1);
            work.add(3 + round, () -> {
                retire(SCENARIO.clerk, school, "注销").orElseThrow();
                return false;
            });
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                int issued = 0;
                for (Future<Boolean> one : threads.invokeAll(work)) {
                    issued += one.get() ? 1 : 0;
                }
                assertThat(retired(code(school)).certificates()).isEqualTo(issued * 2L);
            } finally {
                threads.shutdownNow();
            }
            assertThat(issue(late).isGranted()).isFalse();
        }
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .faults())
                .isEmpty();
    }

    private static String code(Caller school) {
        return SYSTEM.in(() -> SYSTEM.institutions
                .find(school.institution().orElseThrow(), Scope.below(""))
                .orElseThrow()
                .registrations()
                .get(0)
                .prefix());
    }

    private static Decision<Registration> retire(Caller caller, Caller school, String reason) {
        String code = code(school);
        return SYSTEM.in(
                () -> SYSTEM.retireCode.retire(caller, school.institution().orElseThrow(), code, reason));
    }

    private static RetiredCode retired(String code) {
        return SYSTEM.in(() -> SYSTEM.institutions.retired(code, SCENARIO.approver.scope(), new Page.Part(0, 10)))
                .rows()
                .get(0);
    }

    private static Decision<SerialRange> issue(TrainingClass confirmed) {
        return SYSTEM.in(() -> SYSTEM.issueCertificates.issue(
                SCENARIO.approver, confirmed.id(), confirmed.version(), Optional.empty()));
    }
}
