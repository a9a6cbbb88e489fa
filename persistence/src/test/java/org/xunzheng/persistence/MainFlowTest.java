package org.xunzheng.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CheckCertificate.Outcome;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.statistics.CertificateCount;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.SerialRange;

class MainFlowTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");

    @Test
    void leadsFromARosterToCertificates() {
        Caller school = scenario.school();
        TrainingClass confirmed = scenario.confirmed(school, 0, 50);
        SerialRange serials = scenario.issue(confirmed);

        assertThat(serials).hasToString("37091100012600001B – 37091100012600050B");
        assertThat(scenario.read(confirmed.id()).state()).isEqualTo(ClassState.ISSUED);

        List<Certificate> certificates = system.in(() -> system.certificates.ofClass(confirmed.id(), school.scope()));
        assertThat(certificates).hasSize(50);
        for (int i = 0; i < 50; i++) {
            Certificate certificate = certificates.get(i);
            assertThat(certificate.serial().sequence().number()).isEqualTo(i + 1);
            assertThat(certificate.holder().name()).isEqualTo(PersonFixture.name(i));
            assertThat(certificate.holder().idNumber()).isEqualTo(PersonFixture.idNumber(i));
            assertThat(certificate.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        }
        assertThat(system.in(() -> system.checkCertificate.check("3709 11 0001 26 00001 b", PersonFixture.name(0)))
                        .outcome())
                .isEqualTo(Outcome.VALID);
        assertThat(system.in(() -> system.figures.certificates(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Scope.below("370000/"))))
                .containsExactly(new CertificateCount("3709", "泰安市", Category.B, YearMonth.of(2026, 11), 50));
        assertThat(system.in(() -> system.trail.of(Subject.trainingClass(confirmed.id()), school.scope())))
                .extracting(TrailLine::action)
                .containsExactly(
                        Action.CLASS_DRAFTED,
                        Action.ROSTER_BROUGHT,
                        Action.CLASS_SUBMITTED,
                        Action.LEVEL_APPROVED,
                        Action.CLASS_APPROVED,
                        Action.RESULTS_SUBMITTED,
                        Action.LEVEL_APPROVED,
                        Action.RESULTS_CONFIRMED,
                        Action.CERTIFICATES_ISSUED);
        assertThat(system.in(() -> system.rosters.list(confirmed.id(), school.scope(), new Page.Part(0, 10))))
                .satisfies(page -> {
                    assertThat(page.total()).isEqualTo(50);
                    assertThat(page.rows().get(9).serial()).contains("37091100012600010B");
                    assertThat(page.rows().get(0).maskedIdNumber())
                            .isEqualTo("3709**********"
                                    + PersonFixture.idNumber(0).digits().substring(14));
                });
    }
}
