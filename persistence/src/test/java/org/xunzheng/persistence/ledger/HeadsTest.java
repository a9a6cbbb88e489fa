package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.digest.MerkleTree;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.HeadFault;
import org.xunzheng.domain.ledger.InclusionProof;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.domain.ledger.ProveInclusion.Answer;
import org.xunzheng.domain.ledger.ProveInclusion.Outcome;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trail.TrailFault;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Serial;
import org.xunzheng.serial.SerialRange;

@DisplayName("CRT-9: the signed head of each day")
class HeadsTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller school = scenario.school();

    @Test
    void isMadeOncePerDayAfterItEnded() {
        scenario.issued(school, 0, 3);
        system.at("2026-11-20T15:59:59Z");
        assertThat(close()).extracting(LedgerHead::day).containsExactly(LocalDate.of(2026, 11, 19));
        assertThat(close()).as("the day has not ended").isEmpty();
        system.at("2026-11-20T16:04:59Z");
        assertThat(close()).as("somebody may still issue").isEmpty();
        system.at("2026-11-20T16:05:01Z");
        assertThat(close()).singleElement().satisfies(head -> {
            assertThat(head.day()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(head.runs()).isEqualTo(1);
            assertThat(head.certificates()).isEqualTo(3);
            assertThat(head.subjects()).isPositive();
            assertThat(system.signing.verifies(head.hash(), head.signature(), head.key()))
                    .isTrue();
        });
        assertThat(close()).isEmpty();
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void daysThatWereMissedAreMadeUpFor() {
        system.at("2026-11-18T02:00:00Z");
        close();
        scenario.issued(school, 0, 2);
        system.at("2026-11-20T02:00:00Z");
        scenario.issued(school, 10, 1);
        system.at("2026-11-21T02:00:00Z");
        assertThat(close())
                .extracting(LedgerHead::day, LedgerHead::certificates)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 18), 2L),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 19), 2L),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 20), 3L));
        assertThat(verify().holds()).isTrue();
    }

    @Test
    @DisplayName("Several nodes at once make one head")
    void nodesDoNotDisturbEachOther() throws Exception {
        scenario.issued(school, 0, 2);
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(() -> close().size());
        }
        int made = 0;
        var threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<Integer> node : threads.invokeAll(nodes)) {
                try {
                    made += node.get();
                } catch (ExecutionException quicker) {
                    assertThat(quicker.getCause()).isInstanceOf(StaleVersion.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).isEqualTo(1);
        assertThat(verify().heads()).isEqualTo(1);
    }

    @Test
    @DisplayName("A batch that was cut off the end, with its run set back, is named by the head that knew it")
    void whatWasRemovedAfterAHeadIsNamed() throws SQLException {
        SerialRange kept = scenario.issued(school, 0, 3);
        scenario.issued(school, 10, 2);
        system.at("2026-11-21T02:00:00Z");
        close();
        execute("delete from certificate where number > 3; delete from ledger_batch where first_number = 4;"
                + " update ledger_run set last_number = 3,"
                + " last_hash = (select hash from ledger_batch where first_number = 1)");
        assertThat(verify().faults()).containsExactly(new Fault(kept.run(), 4, Fault.Kind.BEHIND_WITNESS));
        TestSystem elsewhere = system.onAnotherMachine();
        assertThat(elsewhere
                        .in(() -> elsewhere.verifyLedger.verify(scenario.approver))
                        .faults())
                .as("where nothing was written down outside the database")
                .containsExactly(new Fault(kept.run(), 5, Fault.Kind.HEAD_DIFFERS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger_head set certificates = certificates + 1 where day = '2026-11-20' | HEAD_CHANGED",
                "update ledger_head set signature = set_byte(signature, 20, get_byte(signature, 20) # 1) where day = '2026-11-20'"
                        + " | SIGNATURE_WRONG",
                "update ledger_head set hash = set_byte(hash, 3, get_byte(hash, 3) # 1) where day = '2026-11-20' | HEAD_CHANGED",
                "delete from ledger_head where day = '2026-11-19' | CHAIN_BROKEN",
                "update ledger_head_run set last_hash = set_byte(last_hash, 3, get_byte(last_hash, 3) # 1) | LEAVES_CHANGED",
                "delete from ledger_head_subject where number = (select max(number) from ledger_head_subject) | LEAVES_CHANGED"
            })
    void aHeadThatWasChangedIsNamed(String statement, HeadFault.Kind kind) throws SQLException {
        system.at("2026-11-19T17:00:00Z");
        close();
        scenario.issued(school, 0, 3);
        system.at("2026-11-21T02:00:00Z");
        close();
        assertThat(verify().headFaults()).isEmpty();
        execute(statement);
        assertThat(verify().headFaults()).contains(new HeadFault(LocalDate.of(2026, 11, 20), kind));
    }

    @ParameterizedTest
    @DisplayName("REV-3: a trail entry that was changed, removed or cut off is named")
    @CsvSource(
            delimiter = '|',
            value = {
                "update trail_entry set name = '别人' where subject_id = '%s' and number = 2 | 2 | ENTRY_CHANGED",
                "update trail_entry set facts = 'x=y' where subject_id = '%s' and number = 3 | 3 | ENTRY_CHANGED",
                "delete from trail_entry where subject_id = '%s' and number = 2 | 2 | ENTRY_MISSING",
                "update trail_entry set previous_hash = hash where subject_id = '%s' and number = 3 | 3 | CHAIN_BROKEN",
                "delete from trail_entry t where subject_id = '%s' and number >= 4 | 4 | ENTRY_MISSING"
            })
    void aBrokenTrailIsNamed(String statement, int number, TrailFault.Kind kind) throws SQLException {
        var issued = scenario.confirmed(school, 0, 2);
        scenario.issue(issued);
        system.at("2026-11-21T02:00:00Z");
        close();
        assertThat(verify().trailFaults()).isEmpty();
        execute(String.format(statement, issued.id()));
        assertThat(verify().trailFaults()).singleElement().satisfies(fault -> {
            assertThat(fault.subject().id()).isEqualTo(issued.id());
            assertThat(fault.number()).isEqualTo(number);
            assertThat(fault.kind()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_head set runs = 0",
                "delete from ledger_head",
                "truncate ledger_head cascade",
                "delete from ledger_head_run",
                "update ledger_head_subject set number = 9",
                "insert into ledger_head select day + 5, made_at + '9 days', previous_hash, runs, certificates, ledger_root,"
                        + " subjects, trail_root, digest, sha256(hash), signature, key from ledger_head"
            })
    void theDatabaseKeepsIt(String statement) throws SQLException {
        scenario.issued(school, 0, 2);
        system.at("2026-11-21T02:00:00Z");
        close();
        try (var connection = system.behindTheBack();
                var one = connection.createStatement()) {
            assertThatThrownBy(() -> one.execute(statement)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    @DisplayName("A digest by configuration: SM3 goes on where SHA-256 ended, and both are verified")
    void theAlgorithmCanChangeMidway() {
        SerialRange first = scenario.issued(school, 0, 3);
        system.digest = "SM3";
        SerialRange second = scenario.issued(school, 10, 2);
        system.at("2026-11-21T02:00:00Z");
        assertThat(close()).extracting(LedgerHead::digest).containsOnly("SM3");
        assertThat(verify().holds()).isTrue();
        assertThat(prove(first.firstSerial(), Optional.empty()).proof().orElseThrow())
                .satisfies(proof ->
                        assertThat(proof.holds(system.hashings, system.signing)).isTrue());
        assertThat(prove(second.lastSerial(), Optional.empty()).outcome()).isEqualTo(Outcome.PROVED);
    }

    @Test
    @DisplayName(
            "A stranger can prove that a certificate was in the ledger on a day, and no bit of the proof can be changed")
    void provesInclusion() {
        scenario.issued(scenario.school(), 50, 2);
        SerialRange range = scenario.issued(school, 0, 5);
        scenario.issued(school, 10, 1);
        assertThat(prove(range.firstSerial(), Optional.empty()).outcome()).isEqualTo(Outcome.NO_HEAD_YET);
        system.at("2026-11-20T17:00:00Z");
        close();
        scenario.issued(school, 20, 2);
        system.at("2026-11-23T02:00:00Z");
        close();
        for (Serial serial : range.serials().toList()) {
            InclusionProof proof = prove(serial, Optional.empty()).proof().orElseThrow();
            assertThat(proof.head().day()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(proof.chain()).hasSize(2);
            assertThat(proof.holds(system.hashings, system.signing)).isTrue();
        }
        InclusionProof later = prove(range.lastSerial(), Optional.of(LocalDate.of(2026, 11, 22)))
                .proof()
                .orElseThrow();
        assertThat(later.chain()).hasSize(3);
        assertThat(later.holds(system.hashings, system.signing)).isTrue();
        forged(later).forEach(forged -> assertThat(forged.holds(system.hashings, system.signing))
                .isFalse());
        assertThat(later.holds(system.hashings, new TestSystem().signing))
                .as("another key")
                .isFalse();
    }

    private static List<InclusionProof> forged(InclusionProof p) {
        List<InclusionProof> forged = new ArrayList<>();
        forged.add(new InclusionProof(
                p.serial(), p.holder() + "x", p.holderKey(), p.inBatch(), p.chain(), p.inHead(), p.head()));
        forged.add(new InclusionProof(
                p.serial(), p.holder(), flipped(p.holderKey()), p.inBatch(), p.chain(), p.inHead(), p.head()));
        for (int i = 0; i < p.inBatch().size(); i++) {
            List<MerkleTree.Sibling> path = new ArrayList<>(p.inBatch());
            path.set(
                    i,
                    new MerkleTree.Sibling(
                            flipped(path.get(i).hash()), path.get(i).left()));
            forged.add(
                    new InclusionProof(p.serial(), p.holder(), p.holderKey(), path, p.chain(), p.inHead(), p.head()));
        }
        for (int i = 0; i < p.inHead().size(); i++) {
            List<MerkleTree.Sibling> path = new ArrayList<>(p.inHead());
            path.set(
                    i,
                    new MerkleTree.Sibling(
                            flipped(path.get(i).hash()), path.get(i).left()));
            forged.add(
                    new InclusionProof(p.serial(), p.holder(), p.holderKey(), p.inBatch(), p.chain(), path, p.head()));
        }
        for (int i = 0; i < p.chain().size(); i++) {
            List<InclusionProof.Link> chain = new ArrayList<>(p.chain());
            InclusionProof.Link link = chain.remove(i);
            if (!chain.isEmpty()) {
                forged.add(new InclusionProof(
                        p.serial(), p.holder(), p.holderKey(), p.inBatch(), chain, p.inHead(), p.head()));
            }
            chain.add(
                    i,
                    new InclusionProof.Link(
                            link.fields(),
                            link.lastNumber(),
                            link.digest(),
                            link.previousHash(),
                            flipped(link.root()),
                            link.hash()));
            forged.add(new InclusionProof(
                    p.serial(), p.holder(), p.holderKey(), p.inBatch(), chain, p.inHead(), p.head()));
        }
        LedgerHead h = p.head();
        forged.add(new InclusionProof(
                p.serial(),
                p.holder(),
                p.holderKey(),
                p.inBatch(),
                p.chain(),
                p.inHead(),
                new LedgerHead(
                        h.day().plusDays(1),
                        h.madeAt(),
                        h.previousHash(),
                        h.runs(),
                        h.certificates(),
                        h.ledgerRoot(),
                        h.subjects(),
                        h.trailRoot(),
                        h.digest(),
                        h.hash(),
                        h.signature(),
                        h.key(),
                        h.putBack())));
        return forged;
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[7] ^= 1;
        return flipped;
    }

    private Answer prove(Serial serial, Optional<LocalDate> day) {
        Certificate certificate = system.in(
                () -> system.certificates.find(serial, Scope.below("")).orElseThrow());
        return system.in(() -> system.proveInclusion.prove(serial, certificate.issuedOn(), day));
    }

    private List<LedgerHead> close() {
        return system.in(system.closeDay::close);
    }

    private Verification verify() {
        return system.in(() -> system.verifyLedger.verify(scenario.approver));
    }

    /** Past every constraint. */
    private void execute(String statements) throws SQLException {
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + statements);
        }
    }
}
