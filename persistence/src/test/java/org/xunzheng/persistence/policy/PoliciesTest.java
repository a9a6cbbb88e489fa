package org.xunzheng.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.policy.EnterPolicy;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.policy.PolicyReason;
import org.xunzheng.domain.policy.PolicyState;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("Versions of policy documents")
class PoliciesTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Caller CITY_REVIEW = Scenario.officer(SYSTEM, "370900", Post.REVIEW);
    private static final Caller CITY_APPROVAL = Scenario.officer(SYSTEM, "370900", Post.APPROVAL);
    private static final Caller COUNTY_REVIEW = Scenario.officer(SYSTEM, "370902", Post.REVIEW);
    private static final Caller COUNTY_APPROVAL = Scenario.officer(SYSTEM, "370902", Post.APPROVAL);
    private static final Caller PROVINCE_APPROVAL = Scenario.officer(SYSTEM, "370000", Post.APPROVAL);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @BeforeEach
    void itIsNovember() {
        SYSTEM.at("2026-11-20T02:00:00Z");
    }

    /** A document that sets one figure. */
    private static String text(String region, LocalDate from, int minimumHours) {
        return """
                region: "%s"
                valid-from: %s
                title: 试行规定
                figures:
                  filing:
                    minimum-hours: { value: %d, cite: 试行规定 第三条 }
                """.formatted(region, from, minimumHours);
    }

    private static PolicyDocument entered(Caller by, String region, LocalDate from, int minimumHours) {
        return SYSTEM.in(() ->
                SYSTEM.enterPolicy.enter(by, text(region, from, minimumHours)).orElseThrow());
    }

    private static PolicyDocument inForce(Caller enters, Caller confirms, String region, LocalDate from, int hours) {
        PolicyDocument draft = entered(enters, region, from, hours);
        return SYSTEM.in(
                () -> SYSTEM.decidePolicy.confirm(confirms, draft.id(), 0).orElseThrow());
    }

    private static Profile profile(String region, LocalDate day) {
        return SYSTEM.in(() -> SYSTEM.profiles.inForce(
                SYSTEM.regions.authority(region).orElseThrow().id(), day));
    }

    @Test
    @DisplayName("count from their day, value by value: the county's before the city's before the province's")
    void countFromTheirDay() {
        PolicyDocument county = inForce(COUNTY_REVIEW, COUNTY_APPROVAL, "370902", TODAY.plusDays(10), 30);
        Profile before = profile("370902", TODAY.plusDays(9));
        Profile after = profile("370902", TODAY.plusDays(10));
        assertThat(before.value(Key.MINIMUM_HOURS)).isEqualTo(24);
        assertThat(before.version()).hasToString("370900#1 370000#2");
        assertThat(after.value(Key.MINIMUM_HOURS)).isEqualTo(30);
        assertThat(after.get(Key.MINIMUM_HOURS).citation()).isEqualTo("试行规定 第三条");
        assertThat(after.get(Key.FILING_DECISION_DAYS).source().region()).isEqualTo("泰安市");
        assertThat(after.get(Key.OPENING_LEAD_DAYS).source().region()).isEqualTo("山东省");
        assertThat(after.version()).hasToString(county.version() + " 370900#1 370000#2");
        assertThat(profile("370911", TODAY.plusDays(10)).value(Key.MINIMUM_HOURS))
                .isEqualTo(24);
    }

    @Test
    @DisplayName("REV-2: come in force by another person than who entered them")
    void takeTwoPeople() {
        Caller both = with(CITY_REVIEW, Post.REVIEW, Post.APPROVAL);
        PolicyDocument draft = entered(both, "370921", TOMORROW, 26);
        assertThat(SYSTEM.in(() -> SYSTEM.decidePolicy.confirm(both, draft.id(), 0))
                        .refusals())
                .containsExactly(Refusal.of(PolicyReason.CONFIRMS_OWN_DRAFT));
        assertThat(profile("370921", TOMORROW).value(Key.MINIMUM_HOURS)).isEqualTo(24);
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.decidePolicy.confirm(CITY_REVIEW, draft.id(), 0)))
                .isInstanceOf(NotPermitted.class);
        SYSTEM.in(
                () -> SYSTEM.decidePolicy.confirm(CITY_APPROVAL, draft.id(), 0).orElseThrow());
        assertThat(profile("370921", TOMORROW).value(Key.MINIMUM_HOURS)).isEqualTo(26);
        assertThat(SYSTEM.in(() -> SYSTEM.trail.of(Subject.policy(draft.id()), CITY_REVIEW.scope())))
                .extracting(TrailLine::action, TrailLine::login)
                .containsExactly(
                        tuple(Action.POLICY_ENTERED, both.login()),
                        tuple(Action.POLICY_IN_FORCE, CITY_APPROVAL.login()));
    }

    @Test
    @DisplayName("REV-4: are entered for the own region and below, and confirmed in the same authority or above")
    void followTheAuthorities() {
        assertThat(SYSTEM.in(() -> SYSTEM.enterPolicy.enter(COUNTY_REVIEW, text("370900", TOMORROW, 25)))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(PolicyReason.REGION_NOT_YOURS);
        long waiting = waitingFor(CITY_APPROVAL);
        long below = waitingFor(COUNTY_APPROVAL);
        long own = waitingFor(CITY_REVIEW);
        PolicyDocument byCity = entered(CITY_REVIEW, "370902", TOMORROW, 25);
        assertThat(SYSTEM.in(() -> SYSTEM.decidePolicy.confirm(COUNTY_APPROVAL, byCity.id(), 0))
                        .refusals())
                .containsExactly(Refusal.of(PolicyReason.CONFIRMS_FROM_BELOW));
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.decidePolicy.discard(COUNTY_APPROVAL, byCity.id(), 0)))
                .isInstanceOf(NotPermitted.class);
        Caller elsewhere = Scenario.officer(SYSTEM, "370100", Post.APPROVAL);
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.decidePolicy.confirm(elsewhere, byCity.id(), 0)))
                .isInstanceOf(NotFound.class);
        assertThat(waitingFor(CITY_APPROVAL)).isEqualTo(waiting + 1);
        assertThat(waitingFor(COUNTY_APPROVAL)).isEqualTo(below);
        assertThat(waitingFor(CITY_REVIEW)).isEqualTo(own);
        SYSTEM.in(() ->
                SYSTEM.decidePolicy.discard(PROVINCE_APPROVAL, byCity.id(), 0).orElseThrow());
    }

    @Test
    @DisplayName("count from the next day on at the earliest, so that what was decided stays explained")
    void neverCountForDaysThatWereDecidedOn() {
        assertThat(SYSTEM.in(() -> SYSTEM.enterPolicy.enter(CITY_REVIEW, text("370923", TODAY, 25)))
                        .refusals())
                .containsExactly(Refusal.at(Place.field("validFrom"), PolicyReason.VALID_FROM_TOO_EARLY, TODAY));
        PolicyDocument draft = entered(CITY_REVIEW, "370923", TOMORROW, 25);
        SYSTEM.at("2026-11-20T16:00:00Z"); // the next day in China
        assertThat(SYSTEM.in(() -> SYSTEM.decidePolicy.confirm(CITY_APPROVAL, draft.id(), 0))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(PolicyReason.VALID_FROM_TOO_EARLY);
    }

    @Test
    void areDecidedOnOnce() {
        PolicyDocument draft = entered(CITY_REVIEW, "370982", TOMORROW, 25);
        SYSTEM.in(() -> SYSTEM.decidePolicy.discard(CITY_REVIEW, draft.id(), 0).orElseThrow());
        assertThatThrownBy(() -> SYSTEM.in(() -> SYSTEM.decidePolicy.confirm(CITY_APPROVAL, draft.id(), 0)))
                .isInstanceOf(StaleVersion.class);
        assertThat(SYSTEM.in(() -> SYSTEM.decidePolicy.confirm(CITY_APPROVAL, draft.id(), 1))
                        .refusals())
                .containsExactly(Refusal.of(PolicyReason.NOT_A_DRAFT));
        assertThat(SYSTEM.in(() -> SYSTEM.policies.find(draft.id(), CITY_REVIEW.scope()))
                        .orElseThrow()
                        .state())
                .isEqualTo(PolicyState.DISCARDED);
    }

    @Test
    void sayWhatTheyWouldChange() {
        EnterPolicy.Preview preview = SYSTEM.in(() -> SYSTEM.enterPolicy
                .check(COUNTY_REVIEW, text("370902", TOMORROW, 28))
                .orElseThrow());
        assertThat(preview.changes())
                .extracting(
                        Profile.Change::key,
                        change -> change.before().orElseThrow().written(),
                        change -> change.after().orElseThrow().written())
                .containsExactly(tuple(Key.MINIMUM_HOURS, "24", "28"));
    }

    @Test
    @DisplayName("of a region that inherits nothing say everything that has to be said")
    void sayEverythingWhereNothingIsInherited() {
        Caller guangdong = Scenario.officer(SYSTEM, "440000", Post.REVIEW);
        List<Refusal> refusals = SYSTEM.in(() -> SYSTEM.enterPolicy.check(guangdong, text("440000", TOMORROW, 24)))
                .refusals();
        assertThat(refusals).hasSizeGreaterThan(20);
        assertThat(refusals).extracting(Refusal::reason).containsOnly(PolicyReason.FIGURE_MISSING);
        assertThat(refusals).extracting(refusal -> refusal.place().field()).doesNotContain("serial.pattern");
    }

    @Test
    void aFigureThatNobodySetsIsSaidToBeUnset() {
        assertThatThrownBy(() -> profile("440600", TOMORROW).get(Key.SERIAL_PATTERN))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusals())
                        .containsExactly(Refusal.of(PolicyReason.NOT_SET, "serial.pattern")));
    }

    @Test
    @DisplayName("REV-2: stay as they were entered, whatever tool is used, and need two people there too")
    void stayAsTheyWereEntered() throws SQLException {
        UUID draft = entered(CITY_REVIEW, "370983", TOMORROW, 25).id();
        UUID inForce =
                inForce(CITY_REVIEW, CITY_APPROVAL, "370983", TOMORROW, 25).id();
        try (Connection tool = SYSTEM.behindTheBack()) {
            for (String change : List.of(
                    "update policy_document set text = 'x' where id = '" + draft + "'",
                    "update policy_document set valid_from = '2020-01-01' where id = '" + draft + "'",
                    "update policy_document set state = 'IN_FORCE', decided_by = entered_by, decided_path = entered_path,"
                            + " decided_at = now() where id = '" + draft + "'",
                    "update policy_document set state = 'IN_FORCE' where id = '" + draft + "'",
                    "update policy_document set state = 'DISCARDED' where id = '" + inForce + "'",
                    "delete from policy_document where id = '" + draft + "'",
                    "truncate policy_document cascade")) {
                assertThatThrownBy(() -> tool.createStatement().execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    @DisplayName("REV-4: a draft is seen in its region and above; what is in force, by everybody")
    void draftsAreSeenByThoseConcerned() {
        PolicyDocument draft = entered(CITY_REVIEW, "370902", TODAY.plusDays(40), 27);
        Caller school = new Scenario(SYSTEM, "370902").school();
        Caller elsewhere = Scenario.officer(SYSTEM, "370100", Post.REVIEW);
        assertThat(SYSTEM.in(() -> SYSTEM.policies.find(draft.id(), COUNTY_REVIEW.scope())))
                .isPresent();
        assertThat(SYSTEM.in(() -> SYSTEM.policies.find(draft.id(), elsewhere.scope())))
                .isEmpty();
        assertThat(SYSTEM.in(() -> SYSTEM.policies.find(draft.id(), school.scope())))
                .isEmpty();
        UUID taian = profile("370900", TOMORROW).documents().get(0).id();
        assertThat(SYSTEM.in(() -> SYSTEM.policies.find(taian, school.scope()))).isPresent();
        assertThat(SYSTEM.in(() -> SYSTEM.policies.find(taian, elsewhere.scope())))
                .isPresent();
    }

    private static long waitingFor(Caller caller) {
        return SYSTEM.in(() -> SYSTEM.policies
                .list(
                        new PolicyDocuments.Filter("", Optional.empty(), Optional.of(caller)),
                        caller.scope(),
                        new Page.Part(0, 1))
                .total());
    }

    private static Caller with(Caller caller, Post... posts) {
        return new Caller(
                caller.account(),
                caller.login(),
                caller.name(),
                caller.authority(),
                Optional.empty(),
                caller.place(),
                Set.of(posts));
    }
}
