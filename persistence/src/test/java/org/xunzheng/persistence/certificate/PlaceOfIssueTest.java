package org.xunzheng.persistence.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.policy.CertificateStyle;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.SerialRange;

@DisplayName("What the place of issue sets")
class PlaceOfIssueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller school = scenario.school();

    @Test
    @DisplayName("SER-14: nothing is issued by another pattern than the ledger's, and the refusal names who set it")
    void refusesAnotherPattern() {
        TrainingClass confirmed = scenario.confirmed(school, 0, 1);
        Scenario.figureInForce(system, "370911", TODAY, "serial.pattern", "'44{region:4}{sequence:8}'", "某规则 一");
        List<Refusal> refusals = system.in(() -> system.issueCertificates.issue(
                        scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()))
                .refusals();
        assertThat(refusals)
                .containsExactly(Refusal.of(CertificateReason.PATTERN_OF_ANOTHER_LEDGER, "44{region:4}{sequence:8}")
                        .citing("某规则 一"));
        assertThat(system.in(() -> system.certificates.ofClass(confirmed.id(), school.scope())))
                .isEmpty();
    }

    @Test
    @DisplayName("SER-14: 佛山 has no institution code by 山东's rule, so no class and no certificate by it")
    void assignsNoCodeInFoshan() {
        Scenario foshan = new Scenario(system, "440604");
        UUID institution = foshan.institution().id();
        assertThat(system.in(() -> system.assignCode.assign(foshan.clerk, institution))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(InstitutionReason.NO_SERIAL_REGION);
    }

    @Test
    @DisplayName("SER-14, CRT-2: where neither pattern nor style is set nothing is issued, even if codes were given")
    void refusesWherePatternAndStyleAreNotSet() throws SQLException {
        try (Connection tool = system.behindTheBack()) {
            tool.createStatement().execute("insert into serial_region (code, name) values ('440604', 'x')");
            tool.createStatement().execute("update authority set serial_region = '440604' where code = '440604'");
            tool.createStatement()
                    .execute(
                            "insert into serial_code (id, authority_id, code, valid_from)"
                                    + " select gen_random_uuid(), id, '440604', '2020-01-01' from authority where code = '440604'");
        }
        Scenario foshan = new Scenario(system, "440604");
        TrainingClass confirmed = foshan.confirmed(foshan.school(), 0, 1);
        assertThat(system.in(() -> system.issueCertificates.issue(
                                foshan.approver, confirmed.id(), confirmed.version(), Optional.empty()))
                        .refusals())
                .containsExactly(
                        Refusal.of(CertificateReason.PATTERN_NOT_SET), Refusal.of(CertificateReason.STYLE_NOT_SET));
    }

    @Test
    @DisplayName("CRT-2: the style is the one of the place on the day of issue, also when it is read later")
    void theStyleStaysTheOneOfTheDayOfIssue() {
        TrainingClass confirmed = scenario.confirmed(school, 0, 1);
        SerialRange issued = scenario.issue(confirmed);
        Scenario.figureInForce(system, "370911", TODAY.plusDays(1), "certificate.style", "'2020'", "某规定 五");
        system.at("2026-12-01T02:00:00Z");
        Certificate certificate = system.in(() ->
                system.certificates.find(issued.firstSerial(), school.scope()).orElseThrow());
        assertThat(style(certificate.authority(), certificate.issuedOn())).isEqualTo(CertificateStyle.OF_2024);
        assertThat(style(certificate.authority(), TODAY.plusDays(1))).isEqualTo(CertificateStyle.OF_2020);
        assertThat(system.in(() -> system.trail.of(Subject.trainingClass(confirmed.id()), school.scope())))
                .filteredOn(line -> line.action() == Action.CERTIFICATES_ISSUED)
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).containsEntry("profile", "370900#1 370000#2"));
    }

    private CertificateStyle style(UUID authority, LocalDate day) {
        return system.in(() -> system.profiles.inForce(authority, day).value(Key.CERTIFICATE_STYLE));
    }
}
