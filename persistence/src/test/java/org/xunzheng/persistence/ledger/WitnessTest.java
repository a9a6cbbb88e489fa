package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.certificate.CheckCertificate;
import org.xunzheng.domain.certificate.LegacyLine;
import org.xunzheng.domain.ledger.CloseDay;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.HeadFault;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.domain.ledger.LedgerReason;
import org.xunzheng.domain.ledger.RunHold;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.SerialRange;

@DisplayName("SER-11: after a restore of an older state no serial is given a second time")
class WitnessTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller school = scenario.school();
    private final SerialRange kept = scenario.issued(school, 0, 3);
    private final SerialRange lost = scenario.issued(school, 10, 2);
    private final Run run = kept.run();

    /** As if the database had been restored from a dump made between the two classes. */
    private void restoreOlderState() throws SQLException {
        behindTheBack("delete from certificate where number > 3; delete from ledger_batch where first_number = 4;"
                + " update ledger_run set last_number = 3,"
                + " last_hash = (select hash from ledger_batch where first_number = 1);"
                + " delete from trail_entry where action = 'CERTIFICATES_ISSUED' and facts like '%certificates=2%';"
                + " update training_class set state = 'CONFIRMED', issued_by = null where passed = 2");
    }

    @Test
    void aNodeThatStartsHoldsTheRun() throws SQLException {
        assertThat(compare()).as("nothing was lost").isEmpty();
        restoreOlderState();
        TestSystem restarted = system.anotherNode();
        assertThat(restarted.in(restarted.compareWithWitness::compare)).containsExactly(new RunHold(run, 3, 5));
        assertThat(compare()).as("it is held already").isEmpty();
        assertThat(issue(scenario.confirmed(school, 30, 1)).refusals())
                .containsExactly(Refusal.of(CertificateReason.RUN_HELD, run, 3, 5));
        assertThat(verify().faults()).containsExactly(new Fault(run, 4, Fault.Kind.BEHIND_WITNESS));
    }

    @Test
    void aNodeThatRunsOnHoldsTheRunAsSoonAsSomebodyIssues() throws SQLException {
        TrainingClass next = scenario.confirmed(school, 30, 1);
        restoreOlderState();
        assertThat(issue(next).refusals()).containsExactly(Refusal.of(CertificateReason.RUN_HELD, run, 3, 5));
        assertThat(system.in(() -> system.runHolds.held(scenario.reviewer.scope())))
                .containsExactly(new RunHold(run, 3, 5));
    }

    @Test
    @DisplayName("the database itself takes nothing in a held run, whoever asks")
    void theDatabaseHoldsIt() throws SQLException {
        restoreOlderState();
        compare();
        TrainingClass next = scenario.confirmed(school, 30, 1);
        TestSystem elsewhere = system.onAnotherMachine();
        assertThatThrownBy(() -> elsewhere.in(() -> elsewhere.sql.update(org.xunzheng.persistence.sql.Statement.of(
                        "insert into ledger_batch (run, first_number, last_number, class_id, registration_id, institution_id,"
                                + " authority_id, category, training, institution_name, first_day, last_day, issued_on,"
                                + " issued_at, form, digest, previous_hash, hash)"
                                + " select b.run, 4, 4, ?, registration_id, institution_id, authority_id, category, training,"
                                + " institution_name, first_day, last_day, issued_on, issued_at, form, digest, hash, hash"
                                + " from ledger_batch b",
                        next.id()))))
                .hasStackTraceContaining("is held");
    }

    @Test
    @DisplayName("REV-2: two people say after which number the run goes on, and it goes on there")
    void twoPeopleLetItGoOn() throws SQLException {
        restoreOlderState();
        compare();
        TrainingClass next = scenario.confirmed(school, 30, 2);
        assertThat(enter(4).refusals()).extracting(Refusal::reason).containsExactly(LedgerReason.NUMBER_GIVEN_ALREADY);
        Matter entered = enter(7).orElseThrow();
        assertThat(issue(next).isGranted())
                .as("one person alone changes nothing")
                .isFalse();
        decide(entered).orElseThrow();

        SerialRange range = issue(next).orElseThrow();
        assertThat(range.first().number()).isEqualTo(8);
        assertThat(verify().faults()).isEmpty();
        assertThat(system.in(() -> system.runHolds.held(scenario.reviewer.scope())))
                .isEmpty();
        assertThat(compare()).isEmpty();
        RunProof proof = system.in(() -> system.storedLedger.proofs("", Scope.below(""), new Page.Part(0, 5)))
                .rows()
                .get(0);
        assertThat(proof.whole()).isTrue();
        assertThat(proof.opening()).as("numbers that were lost").isEqualTo(4);
        assertThat(scenario.issued(school, 50, 1).first().number()).isEqualTo(10);
    }

    @Test
    @DisplayName("SER-13, CRT-10: a paper whose record was lost is no forgery, and is recorded from the paper")
    void aLostCertificateIsRecordedFromItsPaper() throws SQLException {
        restoreOlderState();
        compare();
        String serial = lost.firstSerial().toString();
        assertThat(check(serial, PersonFixture.name(10))).isEqualTo(CheckCertificate.Outcome.LOST);
        assertThat(record(serial, 10).isGranted())
                .as("not before the run goes on")
                .isFalse();
        decide(enter(5).orElseThrow()).orElseThrow();
        record(serial, 10).orElseThrow();
        assertThat(check(serial, PersonFixture.name(10))).isEqualTo(CheckCertificate.Outcome.VALID);
        assertThat(record(kept.firstSerial().toString(), 0).isGranted())
                .as("one that the ledger has")
                .isFalse();
    }

    @Test
    @DisplayName("CRT-9: the head of a day is never made again, and a missing one is named")
    void headsAreNotMadeAgain() throws SQLException {
        system.at("2026-11-21T02:00:00Z");
        List<LedgerHead> made = system.in(system.closeDay::close);
        behindTheBack("delete from ledger_head_subject; delete from ledger_head_run; delete from ledger_head");
        assertThatThrownBy(() -> system.in(system.closeDay::close)).isInstanceOf(CloseDay.HeadsMissing.class);
        TestSystem restarted = system.anotherNode();
        restarted.at("2026-11-21T02:00:00Z");
        assertThatThrownBy(() -> restarted.in(restarted.closeDay::close)).isInstanceOf(CloseDay.HeadsMissing.class);
        restarted.at("2026-11-23T02:00:00Z");
        assertThatThrownBy(() -> restarted.in(restarted.closeDay::close))
                .as("nor does a later day begin a chain of its own")
                .isInstanceOf(CloseDay.HeadsMissing.class);
        LocalDate day = made.get(0).day();
        assertThat(verify().headFaults()).containsExactly(new HeadFault(day, HeadFault.Kind.NOT_AS_WITNESSED));

        restarted.in(() -> {
            restarted.witness.heads().forEach(restarted.heads::putBack);
            return null;
        });
        assertThat(verify().headFaults()).isEmpty();
        system.at("2026-11-22T02:00:00Z");
        assertThat(system.in(system.closeDay::close)).hasSize(1);
        assertThat(verify().headFaults()).isEmpty();
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().trailFaults()).isEmpty();
        assertThat(verify().recordFaults()).isEmpty();
    }

    @Test
    void whatWasWrittenDownIsNotChangedUnnoticed() throws IOException {
        assertThat(system.witness.isChanged()).isFalse();
        Path file = system.witnessFolder.resolve("witness.log");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("RUN 370911000126 3", "RUN 370911000126 2"));
        TestSystem restarted = system.anotherNode();
        assertThat(restarted.witness.isChanged()).isTrue();
        assertThat(restarted
                        .in(() -> restarted.verifyLedger.verify(Scope.below(""), (done, all) -> {}))
                        .headFaults())
                .extracting(HeadFault::kind)
                .containsExactly(HeadFault.Kind.WITNESS_CHANGED);
    }

    @Test
    @DisplayName("a line that was being written when the machine stopped is left out, and what follows is whole")
    void aHalfWrittenLineHarmsNothing() throws IOException {
        Path file = system.witnessFolder.resolve("witness.log");
        Files.writeString(file, "RUN 3709110001", StandardOpenOption.APPEND);
        TestSystem restarted = system.anotherNode();
        assertThat(restarted.witness.standing(run).orElseThrow().lastNumber()).isEqualTo(5);
        scenario.issued(school, 40, 1);
        TestSystem third = system.anotherNode();
        assertThat(third.witness.isChanged()).isFalse();
        assertThat(third.witness.standing(run).orElseThrow().lastNumber()).isEqualTo(6);
    }

    @Test
    @DisplayName("what was committed and not written down is written down at the next start")
    void whatIsMissingOutsideIsMadeUpFor() throws IOException {
        Files.delete(system.witnessFolder.resolve("witness.log"));
        TestSystem restarted = system.anotherNode();
        assertThat(restarted.witness.standing(run)).isEmpty();
        assertThat(restarted.in(restarted.compareWithWitness::compare)).isEmpty();
        assertThat(system.anotherNode().witness.standing(run).orElseThrow().lastNumber())
                .isEqualTo(5);
    }

    private Decision<SerialRange> issue(TrainingClass confirmed) {
        return system.in(() -> system.issueCertificates.issue(
                scenario.approver, confirmed.id(), scenario.version(confirmed.id()), Optional.empty()));
    }

    private Decision<Matter> enter(int lastNumber) {
        return system.handIn(
                scenario.reviewer,
                "opening-balance",
                Map.of(
                        "code",
                        run.toString().substring(0, 10),
                        "year",
                        "2026",
                        "lastNumber",
                        lastNumber,
                        "reason",
                        "数据库恢复，按台账核对"));
    }

    private Decision<?> decide(Matter entered) {
        return system.decide(scenario.approver, entered, Verdict.APPROVED, "");
    }

    private Decision<?> record(String number, int person) {
        return system.in(() -> system.recordLegacy.record(
                scenario.reviewer,
                List.of(new LegacyLine(
                        2,
                        number,
                        PersonFixture.name(person),
                        PersonFixture.idNumber(person).digits(),
                        false,
                        "保育师",
                        "泰山技工学校",
                        "2026-11-01",
                        "2026-11-19",
                        "2026-11-20"))));
    }

    private CheckCertificate.Outcome check(String serial, String name) {
        return system.in(() -> system.checkCertificate.check(serial, name)).outcome();
    }

    private List<RunHold> compare() {
        return system.in(system.compareWithWitness::compare);
    }

    private Verification verify() {
        return system.in(() -> system.verifyLedger.verify(Scope.below(""), (done, all) -> {}));
    }

    private void behindTheBack(String statements) throws SQLException {
        try (Connection connection = system.behindTheBack();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + statements);
        }
    }
}
