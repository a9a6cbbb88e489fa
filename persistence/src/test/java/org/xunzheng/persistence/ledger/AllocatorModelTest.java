package org.xunzheng.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.ledger.LedgerReason;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.SerialRange;

/** Random histories of a few runs, step by step beside a model of ten lines: an integer a run, and what is retired. */
class AllocatorModelTest {

    private static final int SCHOOLS = 3;
    private static final int STEPS = 60;

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");

    /** What the allocator should do: a last number for every run, nothing more. */
    private static final class Model {

        private final Map<String, Integer> last = new HashMap<>();
        private final List<String> retired = new ArrayList<>();

        /** The first number that a class of this size gets, if it gets any. */
        Optional<Integer> issue(String code, int year, int size) {
            int before = last.getOrDefault(code + year, 0);
            if (retired.contains(code) || before + size > 99_999) {
                return Optional.empty();
            }
            last.put(code + year, before + size);
            return Optional.of(before + 1);
        }

        boolean open(String code, int year, int number) {
            return !retired.contains(code) && last.putIfAbsent(code + year, number) == null;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @DisplayName("SER-7, SER-11, SER-5: every history gives the numbers that the model gives")
    @ValueSource(longs = {1, 2, 3, 4})
    void followsTheModel(long seed) {
        Random random = new Random(seed);
        Model model = new Model();
        List<Caller> schools = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            schools.add(scenario.school());
        }
        int year = 2026;
        for (int step = 0; step < STEPS; step++) {
            Caller school = schools.get(random.nextInt(SCHOOLS));
            String code = code(school);
            int kind = random.nextInt(20);
            if (kind < 13) {
                issues(model, school, code, year, 1 + random.nextInt(4), step * 10);
            } else if (kind < 17) {
                opens(model, code, year, random.nextBoolean() ? 99_997 : 1 + random.nextInt(500));
            } else if (kind == 17 && step > STEPS / 2) {
                retires(model, school, code, year);
            } else if (kind == 18 && year == 2026 && step > STEPS / 3) {
                year = 2027;
                system.at("2026-12-31T16:00:00Z");
            }
        }
        assertThat(system.in(() -> system.verifyLedger.verify(scenario.approver))
                        .faults())
                .isEmpty();
    }

    private void issues(Model model, Caller school, String code, int year, int size, int people) {
        if (model.retired.contains(code)) {
            return;
        }
        TrainingClass confirmed = scenario.confirmed(school, people, size);
        issues(model, confirmed, code, year, size);
    }

    private void issues(Model model, TrainingClass confirmed, String code, int year, int size) {
        Decision<SerialRange> issued = system.in(() -> system.issueCertificates.issue(
                scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()));
        Optional<Integer> first = model.issue(code, year, size);
        if (first.isPresent()) {
            SerialRange serials = issued.orElseThrow();
            assertThat(serials.first().number()).isEqualTo(first.get());
            assertThat(serials.size()).isEqualTo(size);
            assertThat(serials.run().toString()).isEqualTo(code + year % 100);
        } else {
            assertThat(issued.refusals())
                    .extracting(Refusal::reason)
                    .containsAnyOf(CertificateReason.RUN_FULL, CertificateReason.CODE_RETIRED);
        }
    }

    private void opens(Model model, String code, int year, int number) {
        Decision<Matter> entered = system.handIn(
                scenario.reviewer,
                "opening-balance",
                Map.of("code", code, "year", year, "lastNumber", number, "reason", "原系统"));
        if (model.open(code, year, number)) {
            system.decide(scenario.approver, entered.orElseThrow(), Verdict.APPROVED, "")
                    .orElseThrow();
        } else {
            assertThat(entered.refusals())
                    .extracting(Refusal::reason)
                    .containsAnyOf(LedgerReason.RUN_BEGUN, LedgerReason.CODE_RETIRED);
        }
    }

    private void retires(Model model, Caller school, String code, int year) {
        if (!model.retired.contains(code)) {
            TrainingClass waiting = scenario.confirmed(school, 9_000, 2);
            system.in(() -> system.retireCode.retire(
                            scenario.clerk, school.institution().orElseThrow(), code, "注销"))
                    .orElseThrow();
            model.retired.add(code);
            issues(model, waiting, code, year, 2);
        }
    }

    private String code(Caller school) {
        return system.in(() -> system.institutions
                .find(school.institution().orElseThrow(), Scope.below(""))
                .orElseThrow()
                .registrations()
                .get(0)
                .prefix());
    }
}
