package org.xunzheng.persistence.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.CheckCertificate.Answer;
import org.xunzheng.domain.certificate.CheckCertificate.Outcome;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Serial;
import org.xunzheng.serial.SerialRange;

class CertificatesTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");
    private static Caller school;
    private static SerialRange issued;

    @BeforeAll
    static void issue() {
        school = SCENARIO.school();
        issued = SCENARIO.issued(school, 0, 20);
    }

    @Test
    @DisplayName("CRT-10: serial and name together show the certificate")
    void serialAndNameTogetherAreAnswered() {
        Answer answer = check(issued.firstSerial().toString(), PersonFixture.name(0));
        assertThat(answer.outcome()).isEqualTo(Outcome.VALID);
        assertThat(answer.certificate().orElseThrow().training()).isEqualTo("保育师");
    }

    @Test
    @DisplayName("CRT-10: a serial alone tells nothing about a person")
    void aSerialAloneTellsNothing() {
        assertThat(check(issued.firstSerial().toString(), " ").outcome()).isEqualTo(Outcome.NAME_MISSING);
        assertThat(check(issued.firstSerial().toString(), null).certificate()).isEmpty();
        Answer neighbour = check(issued.lastSerial().toString(), PersonFixture.name(0));
        assertThat(neighbour.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(neighbour.certificate()).isEmpty();
    }

    @Test
    void whatWasNotIssuedIsNotFound() {
        assertThat(check("37091199992600001B", "王芳").outcome()).isEqualTo(Outcome.NOT_FOUND);
        String otherCategory = issued.firstSerial().toString().replace('B', 'A');
        assertThat(check(otherCategory, PersonFixture.name(0)).outcome()).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    @DisplayName("SER-15: what is typed is read kindly, what is no serial is told so")
    void readsKindly() {
        String typed = issued.firstSerial().grouped().toLowerCase().replace('0', 'o');
        assertThat(check(typed, " " + PersonFixture.name(0) + "　").outcome()).isEqualTo(Outcome.VALID);
        Answer malformed = check("3709110001260000", PersonFixture.name(0));
        assertThat(malformed.outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(malformed.defect()).isPresent();
    }

    @Test
    @DisplayName("CRT-7: a withdrawn certificate says so for ever, and is withdrawn once")
    void aWithdrawnCertificateSaysSo() {
        Serial serial = issued.serials().toList().get(5);
        assertThat(SYSTEM.in(() -> SYSTEM.withdrawCertificate.withdraw(SCENARIO.approver, serial, " "))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(CertificateReason.WITHDRAWAL_REASON_MISSING);
        SYSTEM.in(() -> SYSTEM.withdrawCertificate
                .withdraw(SCENARIO.approver, serial, "以虚假材料骗取")
                .orElseThrow());
        Answer answer = check(serial.toString(), PersonFixture.name(5));
        assertThat(answer.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(answer.certificate().orElseThrow().withdrawal().orElseThrow().reason())
                .isEqualTo("以虚假材料骗取");
        assertThat(SYSTEM.in(() -> SYSTEM.withdrawCertificate.withdraw(SCENARIO.approver, serial, "再次"))
                        .refusals())
                .containsExactly(Refusal.of(CertificateReason.WITHDRAWN_ALREADY, serial));
    }

    @Test
    void onlyAnApproverOfTheRegionWithdraws() {
        Serial serial = issued.lastSerial();
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.withdrawCertificate.withdraw(SCENARIO.reviewer, serial, "x")))
                .isInstanceOf(NotPermitted.class);
        Caller elsewhere = Scenario.officer(SYSTEM, "370921", Post.APPROVAL);
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.withdrawCertificate.withdraw(elsewhere, serial, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("REV-4: certificates are seen from above and by their own institution")
    void certificatesAreSeenByTheirRegion() {
        assertThat(seen(Scope.below("370000/"))).isEqualTo(20);
        assertThat(seen(Scope.below("370000/370900/"))).isEqualTo(20);
        assertThat(seen(school.scope())).isEqualTo(20);
        assertThat(seen(Scope.below("370000/370900/370921/"))).isZero();
        assertThat(seen(SCENARIO.school().scope())).isZero();
        assertThat(SYSTEM.in(() -> SYSTEM.certificates.find(issued.firstSerial(), Scope.below("370000/370100/"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; drop table certificate; --", "' or 'a'='a"})
    void signsInASearchAreJustText(String text) {
        assertThat(SYSTEM.in(() -> SYSTEM.certificates.list(
                                Certificates.Filter.of(text), Scope.below(""), new Page.Part(0, 10)))
                        .total())
                .isZero();
    }

    @Test
    void aListShowsMaskedNumbersAPartAtATime() {
        Page<?> page = SYSTEM.in(
                () -> SYSTEM.certificates.list(Certificates.Filter.of(""), school.scope(), new Page.Part(15, 10)));
        assertThat(page.rows()).hasSize(5);
        assertThat(page.total()).isEqualTo(20);
        assertThat(page.rows().toString())
                .doesNotContain(PersonFixture.idNumber(15).digits());
    }

    private static long seen(Scope scope) {
        return SYSTEM.in(() -> SYSTEM.certificates.list(Certificates.Filter.of(""), scope, new Page.Part(0, 1)))
                .total();
    }

    @Test
    @DisplayName("CRT-6: a lost certificate is issued again under its own serial, counted, with cause")
    void isReissuedUnderItsOwnSerial() {
        Serial serial = Serial.parse(issued.run() + "00007" + issued.category());
        assertThat(reissue(school, serial, 0, null).refusals())
                .containsExactly(Refusal.at(Place.field("cause"), CertificateReason.REISSUE_CAUSE_MISSING));
        assertThat(reissue(school, serial, 0, Reissue.Cause.LOST).orElseThrow()).isEqualTo(1);
        assertThatThrownBy(() -> reissue(school, serial, 0, Reissue.Cause.LOST))
                .as("a repeated request")
                .isInstanceOf(StaleVersion.class);
        for (int wrong : new int[] {-2, -1, 2, 41, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> reissue(school, serial, wrong, Reissue.Cause.LOST))
                    .as("a number that nobody saw: %s", wrong)
                    .isInstanceOf(StaleVersion.class);
        }
        assertThat(reissue(SCENARIO.approver, serial, 1, Reissue.Cause.DAMAGED).orElseThrow())
                .isEqualTo(2);
        assertThat(SYSTEM.in(() -> SYSTEM.certificates.reissues(serial, school.scope())))
                .extracting(Reissue::number, Reissue::cause)
                .containsExactly(tuple(1, Reissue.Cause.LOST), tuple(2, Reissue.Cause.DAMAGED));
        assertThat(SYSTEM.in(() -> SYSTEM.storedLedger.proofs("", school.scope(), new Page.Part(0, 1)))
                        .rows()
                        .get(0)
                        .last())
                .as("no number is taken")
                .isEqualTo(20);
        assertThatThrownBy(() -> reissue(SCENARIO.reviewer, serial, 2, Reissue.Cause.LOST))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reissue(SCENARIO.school(), serial, 2, Reissue.Cause.LOST))
                .as("another institution's")
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("CRT-7: a withdrawn certificate is not issued again")
    void isNotReissuedOnceWithdrawn() {
        Serial serial = Serial.parse(issued.run() + "00008" + issued.category());
        SYSTEM.in(() -> SYSTEM.withdrawCertificate
                .withdraw(SCENARIO.approver, serial, "冒名顶替")
                .orElseThrow());
        assertThat(reissue(school, serial, 0, Reissue.Cause.LOST).refusals())
                .containsExactly(Refusal.of(CertificateReason.WITHDRAWN_NOT_REISSUED, serial));
    }

    private static Decision<Integer> reissue(Caller caller, Serial serial, int seen, Reissue.Cause cause) {
        return SYSTEM.in(() -> SYSTEM.reissueCertificate.reissue(caller, serial, seen, cause, "声明已登报"));
    }

    private static Answer check(String serial, String name) {
        return SYSTEM.in(() -> SYSTEM.checkCertificate.check(serial, name));
    }
}
