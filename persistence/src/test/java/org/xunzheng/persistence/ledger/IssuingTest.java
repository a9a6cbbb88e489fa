package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.assessment.ResultLine;
import org.xunzheng.domain.assessment.ResultReason;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.CountedStatements;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.SerialRange;

class IssuingTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");

    @Test
    @DisplayName("SER-11: serials follow one another from class to class")
    void numbersFollowFromClassToClass() {
        Caller school = SCENARIO.school();
        SerialRange first = SCENARIO.issued(school, 0, 3);
        SerialRange second = SCENARIO.issued(school, 10, 1);
        SerialRange third = SCENARIO.issued(school, 20, 5);
        assertThat(first.first().number()).isEqualTo(1);
        assertThat(second.first().number()).isEqualTo(4);
        assertThat(third.first().number()).isEqualTo(5);
        assertThat(third.last().number()).isEqualTo(9);
    }

    @Test
    @DisplayName("SER-12: nothing is issued before the results are confirmed")
    void refusesBeforeConfirmation() {
        Caller school = SCENARIO.school();
        TrainingClass waiting = SCENARIO.withResults(school, 0, 2);
        assertThat(issue(waiting, Optional.empty()).refusals())
                .containsExactly(Refusal.of(CertificateReason.RESULTS_NOT_CONFIRMED));
        assertThat(certificatesOf(waiting.id())).isEmpty();
    }

    @Test
    @DisplayName("SER-10: who failed gets no serial, and leaves no gap")
    void onlyThosePassedInRosterOrder() {
        Caller school = SCENARIO.school();
        TrainingClass approved = SCENARIO.approved(school, 0, 4);
        List<ResultLine> lines = new ArrayList<>(Scenario.allPassed(0, 4));
        lines.set(
                1,
                new ResultLine(
                        3, PersonFixture.name(1), PersonFixture.idNumber(1).digits(), "20", "30", "不合格"));
        Collections.reverse(lines);
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(school, approved.id(), approved.version(), lines)
                .orElseThrow());
        SYSTEM.in(() -> SYSTEM.confirmResults
                .confirm(SCENARIO.reviewer, approved.id(), SCENARIO.version(approved.id()))
                .orElseThrow());
        SerialRange serials = SCENARIO.issue(SCENARIO.read(approved.id()));
        assertThat(serials.size()).isEqualTo(3);
        List<Certificate> issued = SYSTEM.in(() -> SYSTEM.certificates.ofClass(approved.id(), school.scope()));
        assertThat(issued)
                .extracting(c -> c.holder().name())
                .containsExactly(PersonFixture.name(0), PersonFixture.name(2), PersonFixture.name(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set id_cipher = (select o.id_cipher from trainee o where o.class_id = t.class_id and o.position = 3)",
                "set id_key = sha256(id_key)",
                "set id_cipher = set_byte(id_cipher, 20, get_byte(id_cipher, 20) # 1)"
            })
    @DisplayName("REV-3: an ID number that was changed in the roster behind the system's back is not taken over")
    void takesOverNoChangedNumber(String change) throws SQLException {
        Caller school = SCENARIO.school();
        TrainingClass confirmed = SCENARIO.confirmed(school, 0, 3);
        try (Connection behind = SYSTEM.behindTheBack();
                var statement = behind.createStatement()) {
            assertThat(statement.executeUpdate("update trainee t " + change + " where class_id = '" + confirmed.id()
                            + "' and position = 2"))
                    .isEqualTo(1);
        }
        assertThat(issue(confirmed, Optional.empty()).refusals())
                .containsExactly(Refusal.of(CertificateReason.NUMBER_NOT_INTACT, 2, PersonFixture.name(1)));
        assertThat(certificatesOf(confirmed.id())).isEmpty();
        assertThat(SCENARIO.issued(school, 10, 1).first().number()).isEqualTo(1);
    }

    @Test
    @DisplayName("CRT-5: who obtained another certificate under subsidy gets none of the training, and leaves no gap")
    void noneForWhoObtainedAnotherCertificate() {
        Caller school = SCENARIO.school();
        TrainingClass approved = SCENARIO.approved(school, 0, 3);
        List<ResultLine> lines = new ArrayList<>(Scenario.allPassed(0, 3));
        String idNumber = PersonFixture.idNumber(1).digits();
        lines.set(1, new ResultLine(3, PersonFixture.name(1), idNumber, "90", "90", "合格", "驾照"));
        assertThat(SYSTEM.in(() -> SYSTEM.submitResults.submit(school, approved.id(), approved.version(), lines))
                        .refusals())
                .containsExactly(
                        Refusal.at(Place.row(3, "otherCertificate"), ResultReason.OTHER_CERTIFICATE_UNKNOWN, "驾照"));
        lines.set(1, new ResultLine(3, PersonFixture.name(1), idNumber, "90", "90", "合格", "职业技能等级证书（四级）"));
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(school, approved.id(), approved.version(), lines)
                .orElseThrow());
        SYSTEM.in(() -> SYSTEM.confirmResults
                .confirm(SCENARIO.reviewer, approved.id(), SCENARIO.version(approved.id()))
                .orElseThrow());
        assertThat(SCENARIO.issue(SCENARIO.read(approved.id())).size()).isEqualTo(2);
        assertThat(SYSTEM.in(() -> SYSTEM.certificates.ofClass(approved.id(), school.scope())))
                .extracting(c -> c.holder().name())
                .containsExactly(PersonFixture.name(0), PersonFixture.name(2));
    }

    @Test
    void aRetryWithTheSameKeyGetsTheSameAnswer() {
        TrainingClass confirmed = SCENARIO.confirmed(SCENARIO.school(), 0, 3);
        TrainingClass other = SCENARIO.confirmed(SCENARIO.school(), 10, 3);
        Optional<String> key = Optional.of("retry-" + confirmed.id());
        SerialRange first = issue(confirmed, key).orElseThrow();
        assertThat(issue(confirmed, key).orElseThrow()).isEqualTo(first);
        assertThat(issue(other, key).refusals()).containsExactly(Refusal.of(CertificateReason.KEY_USED_OTHERWISE));
        assertThat(certificatesOf(confirmed.id())).hasSize(3);
    }

    @Test
    void aSecondRequestWithoutKeyIsToldWhatWasIssued() {
        TrainingClass confirmed = SCENARIO.confirmed(SCENARIO.school(), 0, 3);
        SerialRange first = SCENARIO.issue(confirmed);
        assertThat(issue(confirmed, Optional.empty()).refusals())
                .containsExactly(Refusal.of(CertificateReason.ALREADY_ISSUED, first));
    }

    @Test
    @DisplayName("CRT-1: a name that no face can print holds the whole class back, and shows the character")
    void refusesANameThatCannotBePrinted() {
        Caller school = SCENARIO.school();
        TrainingClass drafted = SCENARIO.drafted(school);
        List<RosterLine> roster = new ArrayList<>(Scenario.roster(0, 2));
        String name = "王\uD87A\uDFF0";
        roster.add(new RosterLine(4, name, PersonFixture.idNumber(2).digits(), false, ""));
        UUID id = drafted.id();
        SYSTEM.in(() ->
                SYSTEM.bringRoster.bring(school, id, drafted.version(), roster).orElseThrow());
        SCENARIO.submit(school, id);
        SYSTEM.in(() -> SYSTEM.decideOpening
                .approve(SCENARIO.reviewer, id, SCENARIO.version(id))
                .orElseThrow());
        List<ResultLine> results = new ArrayList<>(Scenario.allPassed(0, 2));
        results.add(new ResultLine(4, name, PersonFixture.idNumber(2).digits(), "80", "80", "合格"));
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(school, id, SCENARIO.version(id), results)
                .orElseThrow());
        SYSTEM.in(() -> SYSTEM.confirmResults
                .confirm(SCENARIO.reviewer, id, SCENARIO.version(id))
                .orElseThrow());
        assertThat(issue(SCENARIO.read(id), Optional.empty()).refusals())
                .containsExactly(Refusal.of(CertificateReason.NAME_NOT_PRINTABLE, 3, name, "\uD87A\uDFF0"));
        assertThat(certificatesOf(id)).isEmpty();
        assertThat(SCENARIO.read(id).state()).isEqualTo(ClassState.CONFIRMED);
    }

    @Test
    @DisplayName("SER-6: a class confirmed on 31 December and issued on 1 January bears the new year, in China time")
    void bearsTheYearOfIssueInChina() {
        TestSystem system = new TestSystem();
        Scenario scenario = new Scenario(system, "370911");
        Caller school = scenario.school();
        system.at("2026-12-31T15:59:59Z");
        TrainingClass last = scenario.confirmed(school, 0, 1);
        TrainingClass first = scenario.confirmed(school, 10, 1);
        assertThat(scenario.issue(last)).hasToString("37091100012600001B");
        system.at("2026-12-31T16:00:00Z");
        assertThat(scenario.issue(first)).hasToString("37091100012700001B");
    }

    @Test
    @DisplayName("SER-11: a class that does not fit before 99999 is refused whole")
    void refusesAClassThatDoesNotFit() throws Exception {
        TestSystem system = new TestSystem();
        Scenario scenario = new Scenario(system, "370911");
        Caller school = scenario.school();
        TrainingClass confirmed = scenario.confirmed(school, 0, 3);
        // As if 99,997 had been issued, written past every constraint.
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into ledger_run (run, registration_id, last_number, last_hash)"
                    + " select '370911000126', id, 99997, decode(repeat('00', 32), 'hex') from registration");
        }
        assertThat(system.in(() -> system.issueCertificates.issue(
                                scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()))
                        .refusals())
                .containsExactly(Refusal.of(CertificateReason.RUN_FULL, "370911000126", 2, 3));
        assertThat(scenario.read(confirmed.id()).state()).isEqualTo(ClassState.CONFIRMED);
    }

    @Test
    void aClassOfFiveThousandTakesAsManyMessagesAsAClassOfOne() {
        CountedStatements statements = new CountedStatements();
        Scenario scenario = new Scenario(new TestSystem(statements.dataSource()), "370911");
        Caller school = scenario.school();
        scenario.issued(school, 6_000, 1);
        TrainingClass one = scenario.confirmed(school, 6_001, 1);
        TrainingClass fiveThousand = scenario.confirmed(school, 0, 5_000);
        int forOne = statements.during(() -> scenario.issue(one));
        assertThat(statements.during(() -> scenario.issue(fiveThousand)))
                .isEqualTo(forOne)
                .isEqualTo(2);
    }

    @Test
    @DisplayName("SER-11: two nodes that take turns in one run leave neither gap nor double")
    void twoNodesInOneRun() {
        TestSystem elsewhere = SYSTEM.anotherNode();
        Caller school = SCENARIO.school();
        List<SerialRange> issued = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            TrainingClass confirmed = SCENARIO.confirmed(school, 10 * i, 2);
            // Twice here, twice there: each finds the run as it left it, and as the other one did.
            TestSystem node = i % 4 < 2 ? SYSTEM : elsewhere;
            issued.add(node.in(() -> node.issueCertificates
                    .issue(SCENARIO.approver, confirmed.id(), confirmed.version(), Optional.empty())
                    .orElseThrow()));
        }
        assertThat(issued.stream().flatMap(SerialRange::serials).map(s -> s.sequence()
                        .number()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .faults())
                .isEmpty();
    }

    @Test
    @DisplayName("SER-11: a class that waits for another node's in the same run follows it")
    void waitsForAnotherNode() throws Exception {
        TestSystem elsewhere = SYSTEM.anotherNode();
        Caller school = SCENARIO.school();
        SCENARIO.issued(school, 0, 2);
        TrainingClass there = SCENARIO.confirmed(school, 10, 3);
        TrainingClass here = SCENARIO.confirmed(school, 20, 2);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Decision<SerialRange>> waiting = elsewhere.in(() -> {
                elsewhere
                        .issueCertificates
                        .issue(SCENARIO.approver, there.id(), there.version(), Optional.empty())
                        .orElseThrow();
                Future<Decision<SerialRange>> issuing = thread.submit(() -> issue(here, Optional.empty()));
                while (!somebodyWaitsForALock()) {
                    Thread.onSpinWait();
                }
                return issuing;
            });
            assertThat(waiting.get().orElseThrow().first().number()).isEqualTo(6);
        } finally {
            thread.shutdownNow();
        }
        assertThat(SYSTEM.in(() -> SYSTEM.verifyLedger.verify(SCENARIO.approver))
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest(name = "a run that this node knows: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("SER-5: a class that is being issued while its code retires is not issued")
    void issuesNothingUnderACodeThatRetiresMeanwhile(boolean known) throws Exception {
        Caller school = SCENARIO.school();
        if (known) {
            SCENARIO.issued(school, 10, 1);
        }
        TrainingClass confirmed = SCENARIO.confirmed(school, 0, 2);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (var retiring = SYSTEM.behindTheBack();
                var retire =
                        retiring.prepareStatement("update registration set retired_on = '2026-11-20' where id = ?")) {
            retiring.setAutoCommit(false);
            retire.setObject(1, confirmed.registration().id());
            retire.execute();
            Future<?> issuing = thread.submit(() -> issue(confirmed, Optional.empty()));
            while (!somebodyWaitsForALock()) {
                Thread.sleep(10);
            }
            retiring.commit();
            assertThatThrownBy(issuing::get).hasCauseInstanceOf(StaleVersion.class);
        } finally {
            thread.shutdownNow();
        }
        assertThat(certificatesOf(confirmed.id())).isEmpty();
        assertThat(issue(confirmed, Optional.empty()).refusals())
                .containsExactly(Refusal.of(
                        CertificateReason.CODE_RETIRED, confirmed.registration().prefix()));
    }

    private static boolean somebodyWaitsForALock() {
        return SYSTEM.in(() -> SYSTEM.sql.exists(Statement.of("select 1 from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'")));
    }

    @Test
    @DisplayName("SER-11: 64 threads on one institution leave neither gap nor double")
    void sixtyFourThreadsOnOneInstitution() throws Exception {
        Caller school = SCENARIO.school();
        Random random = new Random(20261120);
        List<TrainingClass> classes = new ArrayList<>();
        int people = 0;
        for (int i = 0; i < 64; i++) {
            int size = 1 + random.nextInt(6);
            classes.add(SCENARIO.confirmed(school, people, size));
            people += size;
        }
        List<Callable<SerialRange>> work = new ArrayList<>();
        for (TrainingClass confirmed : classes) {
            work.add(() -> SCENARIO.issue(confirmed));
        }
        List<SerialRange> issued = together(work);
        assertThat(issued.stream()
                        .flatMap(SerialRange::serials)
                        .map(serial -> serial.sequence().number())
                        .sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, people).boxed().toList());
        for (int i = 0; i < classes.size(); i++) {
            assertThat(certificatesOf(classes.get(i).id()))
                    .containsExactlyElementsOf(
                            issued.get(i).serials().map(Object::toString).toList());
        }
    }

    @Test
    @DisplayName("SER-11: 16 threads issuing the same class issue it once")
    void sixteenThreadsOnOneClass() throws Exception {
        TrainingClass confirmed = SCENARIO.confirmed(SCENARIO.school(), 0, 5);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            work.add(() -> {
                try {
                    return issue(confirmed, Optional.empty()).isGranted();
                } catch (StaleVersion beaten) {
                    return false;
                }
            });
        }
        assertThat(together(work)).containsOnlyOnce(true);
        assertThat(certificatesOf(confirmed.id())).hasSize(5);
    }

    @Test
    @DisplayName("REV-2: who confirmed the results does not issue the certificates")
    void refusesIssuingByWhoConfirmed() {
        TrainingClass confirmed = SCENARIO.confirmed(SCENARIO.school(), 0, 2);
        Caller both = new Caller(
                SCENARIO.reviewer.account(),
                SCENARIO.reviewer.login(),
                SCENARIO.reviewer.name(),
                SCENARIO.reviewer.authority(),
                Optional.empty(),
                SCENARIO.reviewer.place(),
                Set.of(Post.REVIEW, Post.APPROVAL));
        assertThat(SYSTEM.in(() -> SYSTEM.issueCertificates.issue(
                                both, confirmed.id(), confirmed.version(), Optional.empty()))
                        .refusals())
                .containsExactly(Refusal.of(CertificateReason.ISSUES_OWN_CONFIRMATION));
    }

    @Test
    @DisplayName("SER-5: nothing is issued under a retired code")
    void refusesARetiredCode() throws Exception {
        TestSystem system = new TestSystem();
        Scenario scenario = new Scenario(system, "370911");
        TrainingClass confirmed = scenario.confirmed(scenario.school(), 0, 2);
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            statement.execute("update registration set retired_on = assigned_on");
        }
        assertThat(system.in(() -> system.issueCertificates.issue(
                                scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()))
                        .refusals())
                .containsExactly(Refusal.of(CertificateReason.CODE_RETIRED, "3709110001"));
    }

    @Test
    void whatFailsConsumesNothing() {
        Caller school = SCENARIO.school();
        SerialRange before = SCENARIO.issued(school, 0, 2);
        TrainingClass confirmed = SCENARIO.confirmed(school, 10, 4);
        assertThatThrownBy(() -> SYSTEM.in(() -> {
                    SYSTEM.issueCertificates
                            .issue(SCENARIO.approver, confirmed.id(), confirmed.version(), Optional.empty())
                            .orElseThrow();
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(certificatesOf(confirmed.id())).isEmpty();
        assertThat(SCENARIO.issue(SCENARIO.read(confirmed.id())).first().number())
                .isEqualTo(before.last().number() + 1);
    }

    @Test
    void datesOfTrainingAndIssueArePrintedAsTheyWere() {
        Caller school = SCENARIO.school();
        TrainingClass confirmed = SCENARIO.confirmed(school, 0, 1);
        SCENARIO.issue(confirmed);
        Certificate certificate = SYSTEM.in(() -> SYSTEM.certificates.ofClass(confirmed.id(), school.scope()))
                .get(0);
        assertThat(certificate.firstDay()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(certificate.lastDay()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(certificate.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    private static Decision<SerialRange> issue(TrainingClass confirmed, Optional<String> key) {
        return SYSTEM.in(
                () -> SYSTEM.issueCertificates.issue(SCENARIO.approver, confirmed.id(), confirmed.version(), key));
    }

    private static List<String> certificatesOf(UUID id) {
        return SYSTEM.in(() -> SYSTEM.sql.list(
                Statement.of(
                        "select e.serial from certificate e join ledger_batch b on b.run = e.run"
                                + " and b.first_number = e.batch_first where b.class_id = ? order by e.number",
                        id),
                row -> row.getString(1)));
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> values = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work)) {
                values.add(future.get());
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }
}
