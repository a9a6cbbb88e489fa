package org.xunzheng.web.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.RecordLegacy;
import org.xunzheng.domain.institution.RetireCode;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.matter.Asking;
import org.xunzheng.domain.matter.DecideMatter;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes.StateCount;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.attendance.SqlAttendedHours;
import org.xunzheng.persistence.retry.SqlIdempotencyKeys;
import org.xunzheng.persistence.sql.Statement;

@DisplayName("The samples")
class LoadSamplesTest {

    /** Ordinary days; the end of a year whose next has no calendar; days of such years; long holidays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24",
                "2026-10-01",
                "2026-12-31",
                "2027-01-01",
                "2027-02-28",
                "2027-07-31",
                "2028-01-15",
                "2031-05-01"
            })
    @DisplayName("load whatever the day is, each step on a day on which it could be taken")
    void loadOnAnyDay(LocalDate day) {
        TestSystem system = new TestSystem();
        ZoneId china = ZoneId.of("Asia/Shanghai");
        Clock clock = Clock.fixed(day.atTime(0, 5).atZone(china).toInstant(), china);
        SamplePorts ports = new SamplePorts(
                system.institutions,
                system.directory,
                system.approvedCourses,
                system.classes,
                system.rosters,
                system.results,
                system.occupations,
                system.ledger,
                new SqlIdempotencyKeys(system.sql),
                system.witness,
                system.runHolds,
                system.glyphs,
                system.classesToIssue,
                system.profiles,
                system.calendars,
                system.filings,
                system.questionBanks,
                system.platforms,
                system.sanctions,
                system.regions,
                system.reviews,
                system.timetables,
                new SqlAttendedHours(system.sql),
                system.trail);
        SampleMatters matters = new SampleMatters(
                system.institutions,
                new RetireCode(system.institutions, system.trail, clock),
                system.kinds,
                new HandIn(
                        new Asking(system.regions, system.profiles, clock),
                        system.matters,
                        system.reviews,
                        new SqlIdempotencyKeys(system.sql),
                        system.trail),
                new RecordLegacy(system.legacyCertificates, system.trail, clock),
                new DecideMatter(
                        new Asking(system.regions, system.profiles, clock),
                        system.matters,
                        system.reviews,
                        new TakeLevel(system.reviews, system.trail, clock),
                        system.trail),
                new KeepTeachers(system.teachers, system.trail, clock),
                clock);
        LoadSamples samples = new LoadSamples(
                system.accounts, system.passwords, system.serviceKeys, system.regions, ports, matters, clock);
        assertThat(system.<Boolean>in(samples::ifEmpty)).isTrue();
        Map<ClassState, Long> counts = system
                .in(() -> system.classes.counts(EnumSet.allOf(ClassState.class), Scope.below("370000/370900/370911/")))
                .stream()
                .filter(count -> count.classes() > 0)
                .collect(Collectors.toMap(StateCount::state, StateCount::classes));
        assertThat(counts)
                .containsOnlyKeys(
                        ClassState.DRAFT,
                        ClassState.SUBMITTED,
                        ClassState.APPROVED,
                        ClassState.RESULTS_SUBMITTED,
                        ClassState.CONFIRMED,
                        ClassState.ISSUED);
        assertThat(system.in(() -> system.sql.count(
                        Statement.of("select count(*) from trail_entry where at > ?", clock.instant()))))
                .as("steps taken in the future")
                .isZero();
        Verification found = system.in(() -> system.verifyLedger.verify(Scope.below(""), (done, all) -> {}));
        assertThat(found.faults()).isEmpty();
        assertThat(found.trailFaults()).isEmpty();
        assertThat(found.recordFaults()).isEmpty();
    }
}
