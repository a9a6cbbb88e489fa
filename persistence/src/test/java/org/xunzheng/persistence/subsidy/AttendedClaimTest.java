package org.xunzheng.persistence.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.ClaimReason;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.timetable.TaughtClass;

@DisplayName("SUB-1: what was attended is paid, and nothing else")
class AttendedClaimTest {

    private static final LocalDate AFTERWARDS = LocalDate.of(2026, 11, 10);

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final ClaimFixture fixture = new ClaimFixture(system, scenario);

    @Test
    @DisplayName(
            "hours on the roll count up to their share; who was never there gets nothing, though the certificate is valid")
    void countsWhatWasAttended() {
        TaughtClass taught = new TaughtClass(system, scenario, 3).timetabled();
        UUID id = taught.trainingClass.id();
        for (int lesson = 1; lesson <= 4; lesson++) {
            int called = lesson;
            Set<Integer> present = lesson == 1 ? Set.of(1, 2) : Set.of(1);
            system.on(
                    AFTERWARDS,
                    () -> system.in(() -> system.callRoll
                            .call(taught.school, id, called, present)
                            .orElseThrow()));
        }
        system.on(
                AFTERWARDS,
                () -> system.in(() -> system.submitResults
                        .submit(taught.school, id, scenario.version(id), Scenario.allPassed(0, 3))
                        .orElseThrow()));
        system.on(
                AFTERWARDS,
                () -> system.in(() -> system.confirmResults
                        .confirm(scenario.reviewer, id, scenario.version(id))
                        .orElseThrow()));
        scenario.issue(scenario.read(id));

        Matter claim = fixture.claimed(taught.school, id, fixture.account(taught.school));
        List<ClaimLine> lines = fixture.lines(claim);
        assertThat(lines).extracting(line -> line.row().hours()).containsExactly(12, 6, 0);
        assertThat(lines).extracting(line -> line.row().amount().toString()).containsExactly("120.00", "60.00", "0.00");
        assertThat(lines)
                .extracting(line -> line.row().refused())
                .containsExactly(null, null, ClaimReason.NOT_ATTENDED);
    }
}
