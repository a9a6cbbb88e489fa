package org.xunzheng.persistence.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.certificate.CheckCertificate.Outcome;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.person.PersonReason;
import org.xunzheng.domain.privacy.PersonalNumbers.Numbers;
import org.xunzheng.domain.privacy.PersonalRecord;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.privacy.WhyPersonal;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.WordsReason;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Serial;

@DisplayName("The correction of a certificate")
class CorrectionTest {

    private static final String WHY = "姓名录入有误，以户口簿为准";

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private Caller school;
    private Serial serial;

    @BeforeEach
    void issued() {
        school = scenario.school();
        serial = scenario.issued(school, 0, 2).firstSerial();
    }

    @Test
    @DisplayName(
            "CRT-1, REV-2: is entered by one, decided by another, and leaves the certificate and the ledger as they were")
    void isDecidedByAnother() {
        String number = PersonFixture.idNumber(500).digits();
        Correction entered = enter(school, "王小芳", number, WHY).orElseThrow();
        assertThat(certificate().corrected()).isEmpty();
        assertThat(check("王小芳")).isEqualTo(Outcome.MISMATCH);

        assertThat(decide(scenario.approver, entered, Verdict.APPROVED))
                .isEqualTo(Decision.granted(Review.State.APPROVED));

        Certificate now = certificate();
        assertThat(now.holder()).isEqualTo(new Holder(PersonFixture.name(0), PersonFixture.idNumber(0)));
        assertThat(now.current()).isEqualTo(new Holder("王小芳", PersonFixture.idNumber(500)));
        assertThat(now.corrected().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(check("王小芳")).isEqualTo(Outcome.VALID);
        assertThat(check(PersonFixture.name(0))).isEqualTo(Outcome.VALID);
        assertThat(system.in(() -> system.verifyLedger
                        .verify(Scope.below(""), (done, all) -> {})
                        .faults()))
                .isEmpty();
        assertThat(trail(entered))
                .extracting(TrailLine::action)
                .containsExactly(Action.CORRECTION_ENTERED, Action.LEVEL_APPROVED, Action.CORRECTION_IN_FORCE);
        assertThat(trail(entered)).noneMatch(line -> line.facts().toString().contains(number));
    }

    @Test
    @DisplayName("the number stays corrected when the name is corrected later")
    void keepsTheNumber() {
        decide(
                scenario.approver,
                enter(school, PersonFixture.name(0), PersonFixture.idNumber(500).digits(), WHY)
                        .orElseThrow(),
                Verdict.APPROVED);
        system.at("2026-11-20T03:00:00Z");
        decide(scenario.approver, enter(scenario.reviewer, "王小芳", "", WHY).orElseThrow(), Verdict.APPROVED);
        assertThat(certificate().current()).isEqualTo(new Holder("王小芳", PersonFixture.idNumber(500)));
        assertThat(system.in(() -> system.revealPersonalData
                                .reveal(
                                        scenario.approver,
                                        new PersonalRecord(PersonalRecord.Kind.CERTIFICATE, serial.toString()),
                                        new WhyPersonal(Purpose.MATTER, "核对更正"))
                                .orElseThrow())
                        .people())
                .extracting(Numbers::name)
                .containsExactly(PersonFixture.name(0), PersonFixture.name(0), "王小芳");
    }

    @Test
    @DisplayName("is refused for what changes nothing, is no name or number, or gives no reason; all at once")
    void refusals() {
        assertThat(reasons(enter(school, "", PersonFixture.idNumber(3).digits().substring(1), " ")))
                .containsExactly(
                        PersonReason.NAME_MISSING,
                        PersonReason.ID_WRONG_LENGTH,
                        CertificateReason.CORRECTION_REASON_MISSING);
        assertThat(reasons(enter(school, PersonFixture.name(0), "", WHY)))
                .containsExactly(CertificateReason.CORRECTION_CHANGES_NOTHING);
        assertThat(reasons(enter(
                        school, "王小芳", "", "应为" + PersonFixture.idNumber(3).digits())))
                .containsExactly(WordsReason.HOLD_A_NUMBER);
        for (String number : List.of("110101 1990 0101 1237", "110101900101123", "１３８１２３４５６７８", "138-1234-5678")) {
            assertThat(reasons(enter(school, "王小芳", "", "应为" + number)))
                    .as(number)
                    .containsExactly(WordsReason.HOLD_A_NUMBER);
        }
        Correction entered = enter(school, "王小芳", "", WHY + "，见 2026-11-20 的申请").orElseThrow();
        assertThat(reasons(decide(scenario.approver, entered, Verdict.RETURNED, "应为１３８ 1234 5678")))
                .containsExactly(WordsReason.HOLD_A_NUMBER);
        assertThat(reasons(enter(school, "王小方", "", WHY))).containsExactly(CertificateReason.CORRECTION_OPEN);
    }

    @Test
    @DisplayName("REV-2, REV-4: not decided by who entered it, nor entered or decided elsewhere")
    void notByTheSame() {
        Caller both = Scenario.officer(system, "370911", Post.REVIEW, Post.APPROVAL);
        Correction entered = enter(both, "王小芳", "", WHY).orElseThrow();
        assertThat(decide(both, entered, Verdict.APPROVED).refusals())
                .extracting(Refusal::reason)
                .containsExactly(ReviewReason.OWN_ENTRY);
        assertThatThrownBy(() -> enter(scenario.school(), "王小芳", "", WHY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> enter(scenario.approver, "王小芳", "", WHY)).isInstanceOf(NotPermitted.class);
        Caller elsewhere = Scenario.officer(system, "370921", Post.APPROVAL);
        assertThatThrownBy(() -> decide(elsewhere, entered, Verdict.APPROVED)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a correction that was rejected changes nothing")
    void rejected() {
        decide(scenario.approver, enter(school, "王小芳", "", WHY).orElseThrow(), Verdict.REJECTED);
        assertThat(certificate().corrected()).isEmpty();
    }

    @Test
    @DisplayName("CRT-7: of a certificate that was withdrawn meanwhile, no correction comes in force; it is sent back")
    void withdrawnMeanwhile() {
        Correction entered = enter(school, "王小芳", "", WHY).orElseThrow();
        system.in(() -> system.withdrawCertificate.withdraw(scenario.approver, serial, "核发有误"))
                .orElseThrow();
        assertThat(reasons(decide(scenario.approver, entered, Verdict.APPROVED)))
                .containsExactly(CertificateReason.WITHDRAWN_NOT_CORRECTED);
        assertThat(certificate().corrected()).isEmpty();
        assertThat(decide(scenario.approver, entered, Verdict.REJECTED).isGranted())
                .isTrue();
    }

    @Test
    @DisplayName("REV-2: of corrections that are entered at the same moment, one waits and the others are told so")
    void oneAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Decision<Correction>>> attempts = IntStream.range(0, 8)
                    .<Callable<Decision<Correction>>>mapToObj(i -> () -> enter(school, "王小芳" + "一".repeat(i), "", WHY))
                    .toList();
            List<Decision<Correction>> entered = new ArrayList<>();
            for (Future<Decision<Correction>> attempt : threads.invokeAll(attempts)) {
                entered.add(attempt.get());
            }
            assertThat(entered).filteredOn(Decision::isGranted).hasSize(1);
            assertThat(entered).filteredOn(one -> !one.isGranted()).allSatisfy(one -> assertThat(reasons(one))
                    .containsExactly(CertificateReason.CORRECTION_OPEN));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("REV-2: a correction does not undo another one that came in force after it was entered")
    void undoesNoLaterOne() {
        Correction first = enter(school, "王小芳", "", WHY).orElseThrow();
        Correction second = enteredBeside(first);
        system.at("2026-11-20T03:00:00Z");
        decide(scenario.approver, second, Verdict.APPROVED).orElseThrow();
        assertThat(reasons(decide(scenario.approver, first, Verdict.APPROVED)))
                .containsExactly(CertificateReason.CORRECTION_OVERTAKEN);
        assertThat(certificate().current()).isEqualTo(new Holder(PersonFixture.name(0), PersonFixture.idNumber(500)));
    }

    @Test
    @DisplayName("CRT-9: the database keeps a correction as it was entered, and decided by two people")
    void theDatabaseKeepsIt() {
        Correction entered = enter(school, "王小芳", "", WHY).orElseThrow();
        refused("update certificate_correction set holder = '别人'", "kept as it was entered");
        refused("delete from certificate_correction", "kept as they were written");
        refused(
                "update certificate_correction set decided_by = entered_by, decided_at = now(), in_force_on = current_date",
                "correction_decided_by_another");
        decide(scenario.approver, entered, Verdict.APPROVED);
        refused("update certificate_correction set in_force_on = in_force_on - 1", "kept as it was entered");
    }

    /** Another one of the number, as it could be entered before one was made to wait for the other. */
    @Test
    @DisplayName("REV-1: of two levels the first puts nothing in force")
    void countsWithTheLastLevel() {
        Correction entered = new Correction(
                UUID.randomUUID(),
                serial,
                certificate().authority(),
                "王小芳",
                Optional.empty(),
                WHY,
                school.account(),
                Instant.parse("2026-11-20T02:00:00Z"),
                Optional.empty());
        system.in(() -> {
            system.corrections.enter(entered);
            system.reviews.open(Review.open(
                    Matter.CORRECTION,
                    entered.id(),
                    scenario.approver.authority(),
                    school.institution(),
                    "更正",
                    school.account(),
                    entered.enteredAt(),
                    Optional.empty(),
                    List.of(
                            new Review.Level(scenario.approver.authority(), Post.REVIEW),
                            new Review.Level(scenario.approver.authority(), Post.APPROVAL))));
            return null;
        });
        assertThat(decide(scenario.reviewer, entered, Verdict.APPROVED)).isEqualTo(Decision.granted(Review.State.OPEN));
        assertThat(certificate().corrected()).isEmpty();
        decide(scenario.approver, entered, Verdict.APPROVED).orElseThrow();
        assertThat(certificate().corrected()).isPresent();
    }

    private Correction enteredBeside(Correction first) {
        Correction second = new Correction(
                UUID.randomUUID(),
                serial,
                first.authority(),
                PersonFixture.name(0),
                Optional.of(PersonFixture.idNumber(500)),
                WHY,
                school.account(),
                first.enteredAt(),
                Optional.empty());
        return system.in(() -> {
            system.corrections.enter(second);
            system.reviews.open(Review.open(
                    Matter.CORRECTION,
                    second.id(),
                    scenario.approver.authority(),
                    school.institution(),
                    "更正",
                    school.account(),
                    second.enteredAt(),
                    Optional.empty(),
                    List.of(new Review.Level(scenario.approver.authority(), Post.APPROVAL))));
            return second;
        });
    }

    private void refused(String change, String why) {
        assertThatThrownBy(() -> {
                    try (Connection behind = system.behindTheBack();
                            Statement statement = behind.createStatement()) {
                        statement.executeUpdate(change);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private Decision<Correction> enter(Caller caller, String name, String number, String why) {
        return system.in(
                () -> system.enterCorrection.enter(caller, serial, new EnterCorrection.Form(name, number, why)));
    }

    private Decision<Review.State> decide(Caller caller, Correction correction, Verdict verdict) {
        return decide(caller, correction, verdict, "依据不足");
    }

    private Decision<Review.State> decide(Caller caller, Correction correction, Verdict verdict, String remark) {
        return system.in(() -> {
            long seen = system.reviews
                    .latest(Matter.CORRECTION, correction.id(), Scope.below(""))
                    .orElseThrow()
                    .version();
            return system.decideCorrection.decide(caller, correction.id(), seen, new Answer(verdict, remark));
        });
    }

    private static List<Object> reasons(Decision<?> decision) {
        return decision.refusals().stream()
                .map(Refusal::reason)
                .map(Object.class::cast)
                .toList();
    }

    private Certificate certificate() {
        return system.in(() -> system.certificates.find(serial, Scope.below("")))
                .orElseThrow();
    }

    private Outcome check(String name) {
        return system.in(() -> system.checkCertificate.check(serial.toString(), name))
                .outcome();
    }

    private List<TrailLine> trail(Correction correction) {
        return system.in(() -> system.trail.of(new Subject(Subject.Kind.CORRECTION, correction.id()), Scope.below("")));
    }
}
