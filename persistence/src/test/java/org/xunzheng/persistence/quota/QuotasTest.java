package org.xunzheng.persistence.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.quota.QuotaReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("CRT-8: a city sets how many certificates a region may issue in a year")
class QuotasTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller cityReviewer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller cityApprover = Scenario.officer(system, "370900", Post.APPROVAL);
    private final UUID county = scenario.clerk.authority().id();
    private final UUID city = cityReviewer.authority().id();

    @Test
    void refusesBeforeAnythingIsConsumedAndShowsWhatRemains() {
        Caller school = scenario.school();
        scenario.issued(school, 0, 2);
        set(county, 6);
        TrainingClass five = scenario.confirmed(school, 10, 5);
        assertThat(issue(five).refusals())
                .containsExactly(Refusal.of(
                        CertificateReason.QUOTA_USED_UP,
                        scenario.clerk.authority().name(),
                        2026,
                        6,
                        4,
                        5));
        assertThat(scenario.issued(school, 20, 4).last().number())
                .as("the refused class consumed nothing")
                .isEqualTo(6);
        assertThat(quotas())
                .containsExactly(new Quota(county, scenario.clerk.authority().name(), 2026, 6, 6));
    }

    @Test
    void aClassCountsAgainstItsCountyAndItsCity() {
        set(county, 10);
        set(city, 3);
        Caller school = scenario.school();
        TrainingClass four = scenario.confirmed(school, 0, 4);
        assertThat(issue(four).refusals())
                .containsExactly(Refusal.of(
                        CertificateReason.QUOTA_USED_UP,
                        cityReviewer.authority().name(),
                        2026,
                        3,
                        3,
                        4));
        scenario.issued(school, 10, 3);
        assertThat(quotas()).extracting(Quota::remaining).containsExactlyInAnyOrder(7, 0);
    }

    @Test
    void anotherYearIsAnotherQuota() {
        set(county, 1);
        Caller school = scenario.school();
        scenario.issued(school, 0, 1);
        TrainingClass next = scenario.confirmed(school, 10, 2);
        system.at("2026-12-31T16:00:00Z");
        assertThat(issue(next).isGranted()).as("it is 2027 in China").isTrue();
    }

    @Test
    void isNotSetBelowWhatWasIssued() {
        scenario.issued(scenario.school(), 0, 3);
        assertThat(propose(cityReviewer, county, 2).refusals())
                .containsExactly(Refusal.of(QuotaReason.BELOW_ISSUED, 2, 3));
        Matter proposal = propose(cityReviewer, county, 4).orElseThrow();
        scenario.issued(scenario.school(), 10, 2);
        assertThat(decide(proposal).refusals()).containsExactly(Refusal.of(QuotaReason.BELOW_ISSUED, 4, 5));
        assertThat(quotas()).isEmpty();
    }

    @Test
    void canBeRaised() {
        set(county, 1);
        scenario.issued(scenario.school(), 0, 1);
        set(county, 3);
        assertThat(quotas())
                .containsExactly(new Quota(county, scenario.clerk.authority().name(), 2026, 3, 1));
    }

    @Test
    void onlyTheCityOrTheProvinceSetsIt() {
        assertThat(propose(scenario.reviewer, county, 5).refusals())
                .containsExactly(Refusal.of(QuotaReason.SET_BY_CITY_OR_PROVINCE));
        Caller elsewhere = Scenario.officer(system, "370100", Post.REVIEW);
        assertThat(propose(elsewhere, county, 5).refusals())
                .containsExactly(Refusal.at(
                        Place.field("authority"), MatterReason.NOT_TO_CHOOSE.by(Rule.CRT_8), "quota.authority"));
        assertThat(system.handIn(cityReviewer, "quota", Map.of("year", "2025", "allowed", "-1"))
                        .refusals())
                .extracting(Refusal::place, Refusal::reason)
                .containsExactly(
                        tuple(Place.field("authority"), MatterReason.MISSING.by(Rule.CRT_8)),
                        tuple(Place.field("year"), MatterReason.OUT_OF_RANGE.by(Rule.CRT_8)),
                        tuple(Place.field("allowed"), MatterReason.OUT_OF_RANGE.by(Rule.CRT_8)),
                        tuple(Place.field("reason"), MatterReason.MISSING.by(Rule.REV_3)));
    }

    @Test
    @DisplayName("A quota set while 8 threads issue counts every certificate, and is never exceeded")
    void isExactWhileOthersIssue() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Caller school = scenario.school();
            TrainingClass confirmed = scenario.confirmed(school, i * 10, 3);
            work.add(() -> {
                try {
                    return issue(confirmed).isGranted();
                } catch (org.xunzheng.domain.rule.StaleVersion usedUpMeanwhile) {
                    return false;
                }
            });
        }
        Matter proposal = propose(cityReviewer, county, 40).orElseThrow();
        work.add(8, () -> decide(proposal).isGranted());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int done = 0;
            for (Future<Boolean> one : threads.invokeAll(work)) {
                done += one.get() ? 1 : 0;
            }
            long certificates = system.in(() ->
                    system.sql.count(org.xunzheng.persistence.sql.Statement.of("select count(*) from certificate")));
            assertThat(quotas()).extracting(Quota::issued).containsExactly((int) certificates);
            assertThat(certificates)
                    .isEqualTo((done - 1) * 3L)
                    .isLessThanOrEqualTo(40)
                    .isGreaterThanOrEqualTo(37);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theDatabaseRefusesToExceedIt() throws Exception {
        set(county, 5);
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update quota set issued = 6"))
                    .hasMessageContaining("quota_not_exceeded");
        }
    }

    private void set(UUID authority, int allowed) {
        decide(propose(cityReviewer, authority, allowed).orElseThrow()).orElseThrow();
    }

    private Decision<Matter> propose(Caller caller, UUID authority, int allowed) {
        return system.handIn(
                caller, "quota", Map.of("authority", authority, "year", "2026", "allowed", allowed, "reason", "年度计划"));
    }

    private Decision<Matter> decide(Matter proposal) {
        return system.decide(cityApprover, proposal, Verdict.APPROVED, "");
    }

    private Decision<?> issue(TrainingClass confirmed) {
        return system.in(() -> system.issueCertificates.issue(
                scenario.approver, confirmed.id(), confirmed.version(), Optional.empty()));
    }

    private List<Quota> quotas() {
        return system.in(() -> system.quotas.inForce(cityReviewer.scope(), new Page.Part(0, 10)))
                .rows();
    }
}
