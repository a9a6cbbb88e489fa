package org.xunzheng.persistence.onlineplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.PlatformReason;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("TRN-4: online platforms are admitted by two people of a city or the province, and removed")
class PlatformsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Page.Part ALL = new Page.Part(0, 50);

    private final TestSystem system = new TestSystem();
    private final Scenario county = new Scenario(system, "370911");
    private final Caller reviewer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller approver = Scenario.officer(system, "370900", Post.APPROVAL);

    private LocalDate today;

    @BeforeEach
    void onADay() {
        on(TODAY);
    }

    private void on(LocalDate day) {
        today = day;
        system.at(day + "T02:00:00Z");
    }

    @Test
    @DisplayName("a proposed platform counts once another person has admitted it, for the city and its counties alone")
    void countsOnceAnotherPersonAdmittedIt() {
        Matter platform = propose(reviewer, proposal("技能学堂", TODAY)).orElseThrow();
        assertThat(admittedFor(county.clerk)).isEmpty();
        decide(approver, platform, Verdict.APPROVED).orElseThrow();
        assertThat(admittedFor(county.clerk)).containsExactly("技能学堂");
        assertThat(admittedFor(approver)).containsExactly("技能学堂");
        assertThat(admittedFor(Scenario.officer(system, "370100", Post.REVIEW)))
                .as("another city")
                .isEmpty();
        assertThat(published())
                .extracting(PlatformLine::name, PlatformLine::operator, PlatformLine::from)
                .containsExactly(tuple("技能学堂", "某某公司", TODAY));
        assertThat(system.in(() -> system.trail.of(system.kind("platform").subject(platform), approver.scope())))
                .filteredOn(line -> line.action() == Action.IN_FORCE)
                .extracting(line -> line.facts().get("from"))
                .containsExactly(TODAY.toString());
    }

    @Test
    @DisplayName("the province's platforms count everywhere")
    void theProvincesCountEverywhere() {
        Caller proposes = Scenario.officer(system, "370000", Post.REVIEW);
        Caller admits = Scenario.officer(system, "370000", Post.APPROVAL);
        decide(admits, propose(proposes, proposal("齐鲁网校", TODAY)).orElseThrow(), Verdict.APPROVED)
                .orElseThrow();
        assertThat(admittedFor(county.clerk)).containsExactly("齐鲁网校");
        assertThat(propose(reviewer, proposal("齐鲁网校", TODAY)).refusals())
                .as("what counts already need not be admitted again")
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.ADMITTED_ALREADY);
    }

    @Test
    @DisplayName("REV-2: who proposed it does not admit it, nor a county's officer")
    void notByWhoProposedIt() {
        Caller both = Scenario.officer(system, "370900", Post.REVIEW, Post.APPROVAL);
        Matter platform = propose(both, proposal("技能学堂", TODAY)).orElseThrow();
        assertThat(decide(both, platform, Verdict.APPROVED).refusals())
                .extracting(Refusal::reason)
                .containsExactly(ReviewReason.OWN_ENTRY);
        assertThat(propose(county.reviewer, proposal("区里的平台", TODAY)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.ADMITTED_BY_CITY_OR_PROVINCE);
        assertThatThrownBy(() -> propose(approver, proposal("技能学堂", TODAY))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> behindTheBack(
                        "insert into online_platform (id, authority_id, name, operator, features, basis, admitted_from)"
                                + " select m.id, m.authority_id, f.name, f.operator, f.features, f.basis, f.wanted_from"
                                + " from matter m join platform_facts f on f.matter_id = m.id"))
                .hasMessageContaining("REV-2");
    }

    @Test
    @DisplayName("every feature that the regulation wants and the platform lacks is named")
    void namesEachFeatureThatIsMissing() {
        List<String> lacking = List.of("REAL_NAME", "ROLL_CALL", "CONTROL", "RECORDS", "INTERACTION", "QUALITY");
        assertThat(missing(lacking)).containsExactly("Feature.FACES", "Feature.KEEPS_DATA");
        assertThat(missing(List.of())).hasSize(Feature.values().length);
        propose(reviewer, proposal("技能学堂", TODAY)).orElseThrow();
        UUID another = UUID.randomUUID();
        assertThatThrownBy(
                        () -> behindTheBack("insert into matter select '" + another + "', version, kind, round, state,"
                                + " authority_id, institution_id, title, entered_by, entered_at, changed_at from matter;"
                                + " insert into platform_facts select name, operator, '{FACES}', basis, wanted_from, '"
                                + another
                                + "', round from platform_facts"))
                .hasMessageContaining("platform_facts_features_check");
    }

    private List<Object> missing(List<String> features) {
        Map<String, Object> typed = new HashMap<>(proposal("技能学堂", TODAY));
        typed.put("features", features);
        List<Refusal> refusals = propose(reviewer, typed).refusals();
        assertThat(refusals)
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsOnly(tuple("features", PlatformReason.FEATURE_MISSING));
        return refusals.stream()
                .<Object>map(refusal -> refusal.parameters().get(0))
                .toList();
    }

    @Test
    @DisplayName("what is left out or out of its bounds is said at each field, by TRN-4")
    void saysWhatIsMissing() {
        assertThat(propose(
                                reviewer,
                                Map.of(
                                        "name",
                                        " ",
                                        "wantedFrom",
                                        TODAY.minusDays(1).toString()))
                        .refusals())
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(
                        tuple("name", MatterReason.MISSING.by(Rule.TRN_4)),
                        tuple("operator", MatterReason.MISSING.by(Rule.TRN_4)),
                        tuple("basis", MatterReason.MISSING.by(Rule.TRN_4)),
                        tuple("wantedFrom", MatterReason.OUT_OF_RANGE.by(Rule.TRN_4)));
        assertThat(propose(reviewer, proposal("明年", TODAY.plusYears(1).plusDays(1)))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(MatterReason.OUT_OF_RANGE.by(Rule.TRN_4));
    }

    @Test
    @DisplayName("one that its city admitted from a later day is not admitted a second time before it")
    void isNotAdmittedBesideItself() {
        Matter open = propose(reviewer, proposal("技能学堂", TODAY)).orElseThrow();
        admitted("技能学堂", TODAY.plusMonths(1));
        assertThat(decide(approver, open, Verdict.APPROVED).refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.ADMITTED_ALREADY);
        assertThat(propose(reviewer, proposal("技能学堂", TODAY)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.ADMITTED_ALREADY);
    }

    @Test
    @DisplayName("counts from the day proposed, or from the day of its admission if that is later")
    void countsFromItsDay() {
        Matter later = admitted("四月起", LocalDate.parse("2026-04-01"));
        Matter late = propose(reviewer, proposal("迟批", TODAY)).orElseThrow();
        assertThat(admittedFor(county.clerk)).isEmpty();
        on(LocalDate.parse("2026-03-09"));
        decide(approver, late, Verdict.APPROVED).orElseThrow();
        assertThat(found(late).admittedFrom()).isEqualTo(LocalDate.parse("2026-03-09"));
        assertThat(found(later).admittedFrom()).isEqualTo(LocalDate.parse("2026-04-01"));
        assertThat(admittedFor(county.clerk)).containsExactly("迟批");
        on(LocalDate.parse("2026-04-01"));
        assertThat(admittedFor(county.clerk)).containsExactlyInAnyOrder("迟批", "四月起");
    }

    @Test
    @DisplayName("is removed at once by the authority that admitted it, with a reason, and can be admitted anew")
    void isRemovedAtOnce() {
        Matter platform = admitted("技能学堂", TODAY);
        assertThat(end(approver, platform, " ").refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.REASON_MISSING);
        assertThat(end(county.approver, platform, "质量不合格").refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.OF_ANOTHER_AUTHORITY);
        assertThatThrownBy(() -> behindTheBack("update matter set state = 'ENDED'"))
                .hasMessageContaining("TRN-4");
        end(approver, platform, "质量评估不合格").orElseThrow();
        assertThat(state(platform)).isEqualTo(MatterState.ENDED);
        assertThat(admittedFor(county.clerk)).isEmpty();
        assertThat(published()).isEmpty();
        assertThat(listed(county.clerk))
                .extracting(PlatformLine::name, PlatformLine::state, PlatformLine::endedOn)
                .containsExactly(tuple("技能学堂", PlatformState.ENDED, Optional.of(TODAY)));
        assertThat(end(approver, platform, "再移出一次").refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.NOT_IN_FORCE);
        assertThatThrownBy(() -> behindTheBack("update online_platform set ended_on = null"))
                .hasMessageContaining("TRN-4");
        assertThatThrownBy(() -> behindTheBack("delete from online_platform"))
                .hasMessageContaining("kept as they were written");
        admitted("技能学堂", TODAY);
        assertThat(admittedFor(county.clerk)).containsExactly("技能学堂");
    }

    @Test
    @DisplayName(
            "REV-4: the county and its institutions know what counts for them; a proposal is its city's own business")
    void whoSeesWhat() {
        Caller school = county.school();
        admitted("技能学堂", TODAY);
        Matter proposed = propose(reviewer, proposal("待复核", TODAY)).orElseThrow();
        assertThat(listed(county.clerk)).extracting(PlatformLine::name).containsExactly("技能学堂");
        assertThat(listed(school)).extracting(PlatformLine::name).containsExactly("技能学堂");
        assertThat(listed(reviewer)).extracting(PlatformLine::name).containsExactly("技能学堂");
        assertThat(system.in(() -> system.platforms.find(proposed.id(), reviewer)))
                .isEmpty();
        for (Caller caller : List.of(county.clerk, school)) {
            assertThat(system.in(() -> system.matters.find(proposed.id(), caller.scope())))
                    .isEmpty();
        }
        assertThat(system.kind("platform").who().sees(school)).isFalse();
        assertThat(system.in(() -> system.matters.find(proposed.id(), reviewer.scope())))
                .isPresent();
        decide(approver, proposed, Verdict.RETURNED).orElseThrow();
        assertThat(listed(reviewer)).extracting(PlatformLine::name).containsExactly("技能学堂");
    }

    @Test
    @DisplayName("is found by its name and by how it stands")
    void isFoundByNameAndState() {
        end(approver, admitted("汶阳网校", TODAY), "停止运营").orElseThrow();
        admitted("技能学堂", TODAY);
        assertThat(listed("技能", Optional.of(PlatformState.ADMITTED)))
                .extracting(PlatformLine::name)
                .containsExactly("技能学堂");
        assertThat(listed("技能", Optional.of(PlatformState.ENDED))).isEmpty();
        assertThat(listed("", Optional.of(PlatformState.ENDED)))
                .extracting(PlatformLine::name)
                .containsExactly("汶阳网校");
    }

    private List<PlatformLine> listed(String text, Optional<PlatformState> state) {
        return system.in(() -> system.platforms.list(new Platforms.Filter(text, state), reviewer, ALL))
                .rows();
    }

    private static Map<String, Object> proposal(String name, LocalDate from) {
        return PlatformFixture.typed(name, from);
    }

    private Decision<Matter> propose(Caller caller, Map<String, Object> typed) {
        return system.handIn(caller, "platform", typed);
    }

    private Decision<Matter> decide(Caller caller, Matter platform, Verdict verdict) {
        return system.decide(caller, platform, verdict, verdict == Verdict.APPROVED ? "" : "请补充材料");
    }

    private Matter admitted(String name, LocalDate from) {
        return PlatformFixture.admitted(system, name, from);
    }

    private MatterState state(Matter platform) {
        return system.in(() -> system.matters.find(platform.id(), reviewer.scope()))
                .orElseThrow()
                .state();
    }

    private Decision<OnlinePlatform> end(Caller caller, Matter platform, String reason) {
        return system.in(() -> system.endPlatform.end(caller, platform.id(), reason));
    }

    private OnlinePlatform found(Matter platform) {
        return system.in(() -> system.platforms.find(platform.id(), reviewer)).orElseThrow();
    }

    private List<String> admittedFor(Caller caller) {
        return system.in(() -> system.platforms.admittedFor(caller.authority().id(), today));
    }

    private List<PlatformLine> published() {
        return system.in(() -> system.platforms.admitted("", TODAY, ALL)).rows();
    }

    private List<PlatformLine> listed(Caller caller) {
        return system.in(() -> system.platforms.list(new Platforms.Filter("", Optional.empty()), caller, ALL))
                .rows();
    }

    private void behindTheBack(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
