package org.xunzheng.domain.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunzheng.domain.policy.Scheme;
import org.xunzheng.domain.policy.SkillLevel;
import org.xunzheng.domain.policy.Standard;
import org.xunzheng.domain.policy.Standards;
import org.xunzheng.domain.policy.Yuan;
import org.xunzheng.serial.Category;

@DisplayName("SUB-1, SUB-2, SUB-3, SUB-4: who of a class gets how much")
class ClaimRulesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 20);
    private static final UUID OTHER = UUID.randomUUID();
    private static final Standard BY_HOUR = standard(Standard.By.HOUR, "10", Optional.empty(), Optional.of("500"));

    private static Standard standard(Standard.By by, String yuan, Optional<Integer> hoursADay, Optional<String> most) {
        return new Standard(
                Scheme.TRAINING,
                EnumSet.allOf(Category.class),
                EnumSet.allOf(SkillLevel.class),
                by,
                Yuan.of(yuan).orElseThrow(),
                hoursADay,
                most.map(text -> Yuan.of(text).orElseThrow()));
    }

    private static Candidate somebody(int hours) {
        return somebody(hours, false, null, null, null, 0, 0, 0);
    }

    private static Candidate somebody(
            int hours,
            boolean withdrawn,
            UUID forCertificate,
            UUID forTraining,
            UUID forHigher,
            int ofKind,
            int inYear,
            int ever) {
        return new Candidate(
                "370911000126000010".substring(0, 17) + "B",
                Optional.of(1),
                hours,
                ISSUED,
                ISSUED,
                withdrawn,
                Optional.ofNullable(forCertificate),
                Optional.ofNullable(forTraining),
                Optional.ofNullable(forHigher),
                ofKind,
                inYear,
                ever);
    }

    private static ClaimRow judged(Standard standard, Candidate one, LocalDate day) {
        return new ClaimRules(new ClaimRules.Limits(12, Optional.of(2), Optional.of(3), Optional.of(5)), standard)
                .judge(new Candidate(
                        one.serial(),
                        one.position(),
                        one.hours(),
                        day,
                        one.issuedOn(),
                        one.withdrawn(),
                        one.forCertificate(),
                        one.forTraining(),
                        one.forHigher(),
                        one.ofKind(),
                        one.inYear(),
                        one.ever()));
    }

    private static ClaimRow judged(Candidate one) {
        return judged(BY_HOUR, one, ISSUED);
    }

    @ParameterizedTest
    @CsvSource({
        // Tai'an: ten yuan an hour, five hundred at most.
        "HOUR, 10, , 500, 40, 400.00",
        "HOUR, 10, , 500, 50, 500.00",
        "HOUR, 10, , 500, 60, 500.00",
        "HOUR, 12.55, , , 3, 37.65",
        // Hangzhou: a hundred a day; hours that make no whole day do not count.
        "DAY, 100, 8, , 24, 300.00",
        "DAY, 100, 8, , 31, 300.00",
        "DAY, 100, 8, 200, 31, 200.00",
        "PERSON, 1500, , , 200, 1500.00"
    })
    @DisplayName("SUB-1: by hour, by day or by person, up to the cap")
    void addsUp(Standard.By by, String yuan, Integer hoursADay, String most, int hours, String amount) {
        ClaimRow row = judged(
                standard(by, yuan, Optional.ofNullable(hoursADay), Optional.ofNullable(most)), somebody(hours), ISSUED);
        assertThat(row.isGranted()).isTrue();
        assertThat(row.amount()).hasToString(amount);
        assertThat(row.most().map(row.uncapped()::atMost).orElse(row.uncapped()))
                .isEqualTo(row.amount());
    }

    @Test
    @DisplayName("SUB-1: for a withdrawn certificate, and for less than a day where days count, there is nothing")
    void wantsACertificate() {
        assertThat(judged(somebody(40, true, null, null, null, 0, 0, 0)).refused())
                .isEqualTo(ClaimReason.CERTIFICATE_WITHDRAWN);
        ClaimRow none = judged(standard(Standard.By.DAY, "100", Optional.of(8), Optional.empty()), somebody(7), ISSUED);
        assertThat(none.refused()).isEqualTo(ClaimReason.NO_WHOLE_DAY);
        assertThat(none.amountFen()).isZero();
    }

    @Test
    @DisplayName("SUB-1: a certificate is claimed for within its months, the last day included")
    void isInTime() {
        assertThat(judged(BY_HOUR, somebody(40), ISSUED.plusMonths(12)).isGranted())
                .isTrue();
        ClaimRow late = judged(BY_HOUR, somebody(40), ISSUED.plusMonths(12).plusDays(1));
        assertThat(late.refused()).isEqualTo(ClaimReason.TOO_LATE);
        assertThat(late.figure()).isEqualTo("2027-11-20");
    }

    @Test
    @DisplayName("SUB-2, SUB-3, SUB-4: what was claimed before stands in the way, and is named")
    void isOnce() {
        ClaimRow certificate = judged(somebody(40, false, OTHER, null, null, 0, 0, 0));
        assertThat(certificate.refused()).isEqualTo(ClaimReason.CLAIMED_FOR_CERTIFICATE);
        assertThat(certificate.other()).isEqualTo(OTHER.toString());
        assertThat(judged(somebody(40, false, null, OTHER, null, 0, 0, 0)).refused())
                .isEqualTo(ClaimReason.CLAIMED_FOR_TRAINING);
        assertThat(judged(somebody(40, false, null, null, OTHER, 0, 0, 0)).refused())
                .isEqualTo(ClaimReason.HIGHER_LEVEL);
    }

    @Test
    @DisplayName("SUB-2: so often a year and in a lifetime, and no more")
    void isNotTooOften() {
        assertThat(judged(somebody(40, false, null, null, null, 1, 2, 4)).isGranted())
                .isTrue();
        ClaimRow ofKind = judged(somebody(40, false, null, null, null, 2, 2, 2));
        assertThat(ofKind.refused()).isEqualTo(ClaimReason.OFTEN_OF_A_KIND);
        assertThat(ofKind.figure()).isEqualTo("2");
        assertThat(judged(somebody(40, false, null, null, null, 1, 3, 3)).refused())
                .isEqualTo(ClaimReason.OFTEN_IN_THE_YEAR);
        assertThat(judged(somebody(40, false, null, null, null, 0, 0, 5)).refused())
                .isEqualTo(ClaimReason.OFTEN_IN_LIFE);
    }

    @Test
    @DisplayName("SUB-1: the first standard that fits counts")
    void takesTheFirst() {
        Standard narrow = new Standard(
                Scheme.SKILL_UPGRADE,
                EnumSet.of(Category.B),
                EnumSet.of(SkillLevel.THREE),
                Standard.By.PERSON,
                new Yuan(200_000),
                Optional.empty(),
                Optional.empty());
        Standards standards = new Standards(List.of(narrow, BY_HOUR));
        assertThat(standards.of(Scheme.SKILL_UPGRADE, Category.B, SkillLevel.THREE))
                .contains(narrow);
        assertThat(standards.of(Scheme.SKILL_UPGRADE, Category.B, SkillLevel.TWO))
                .isEmpty();
        assertThat(standards.of(Scheme.TRAINING, Category.C, SkillLevel.UNGRADED))
                .contains(BY_HOUR);
    }
}
