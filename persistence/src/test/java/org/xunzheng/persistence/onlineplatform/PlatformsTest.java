package org.xunzheng.persistence.onlineplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.PlatformReason;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.onlineplatform.ProposePlatform.Proposal;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
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
        OnlinePlatform platform = propose(reviewer, proposal("技能学堂", TODAY)).orElseThrow();
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
        assertThat(system.in(
                        () -> system.trail.of(new Subject(Subject.Kind.PLATFORM, platform.id()), approver.scope())))
                .extracting(TrailLine::action)
                .contains(Action.PLATFORM_PROPOSED, Action.LEVEL_APPROVED, Action.PLATFORM_ADMITTED);
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
        OnlinePlatform platform = propose(both, proposal("技能学堂", TODAY)).orElseThrow();
        assertThat(decide(both, platform, Verdict.APPROVED).refusals())
                .extracting(Refusal::reason)
                .containsExactly(ReviewReason.OWN_ENTRY);
        assertThat(propose(county.reviewer, proposal("区里的平台", TODAY)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.ADMITTED_BY_CITY_OR_PROVINCE);
        assertThatThrownBy(() -> propose(approver, proposal("技能学堂", TODAY))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> behindTheBack("update online_platform set admitted_from = '2026-03-02'"))
                .hasMessageContaining("REV-2");
    }

    @Test
    @DisplayName("every feature that the regulation wants and the platform lacks is named")
    void namesEachFeatureThatIsMissing() {
        Set<Feature> lacking = EnumSet.complementOf(EnumSet.of(Feature.FACES, Feature.KEEPS_DATA));
        assertThat(propose(reviewer, new Proposal(" ", "", lacking, "", TODAY.minusDays(1)))
                        .refusals())
                .extracting(
                        refusal -> refusal.place().field(),
                        Refusal::reason,
                        refusal -> refusal.parameters().stream().findFirst().orElse(""))
                .containsExactly(
                        tuple("name", PlatformReason.NAME_MISSING, ""),
                        tuple("operator", PlatformReason.OPERATOR_MISSING, ""),
                        tuple("basis", PlatformReason.BASIS_MISSING, ""),
                        tuple("features", PlatformReason.FEATURE_MISSING, "Feature.FACES"),
                        tuple("features", PlatformReason.FEATURE_MISSING, "Feature.KEEPS_DATA"),
                        tuple("from", PlatformReason.FROM_MISSING, "2026-03-02"));
    }

    @Test
    @DisplayName("counts from the day proposed, or from the day of its admission if that is later")
    void countsFromItsDay() {
        OnlinePlatform later = admitted("四月起", LocalDate.parse("2026-04-01"));
        OnlinePlatform late = propose(reviewer, proposal("迟批", TODAY)).orElseThrow();
        assertThat(admittedFor(county.clerk)).isEmpty();
        on(LocalDate.parse("2026-03-09"));
        decide(approver, late, Verdict.APPROVED).orElseThrow();
        assertThat(found(late).admittedFrom()).contains(LocalDate.parse("2026-03-09"));
        assertThat(found(later).admittedFrom()).contains(LocalDate.parse("2026-04-01"));
        assertThat(admittedFor(county.clerk)).containsExactly("迟批");
        on(LocalDate.parse("2026-04-01"));
        assertThat(admittedFor(county.clerk)).containsExactlyInAnyOrder("迟批", "四月起");
    }

    @Test
    @DisplayName("is removed at once by the authority that admitted it, with a reason, and can be admitted anew")
    void isRemovedAtOnce() {
        OnlinePlatform platform = admitted("技能学堂", TODAY);
        assertThat(end(approver, platform, " ").refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.REASON_MISSING);
        assertThat(end(county.approver, platform, "质量不合格").refusals())
                .extracting(Refusal::reason)
                .containsExactly(PlatformReason.OF_ANOTHER_AUTHORITY);
        end(approver, platform, "质量评估不合格").orElseThrow();
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
    @DisplayName("REV-4: a county sees what counts for it, a proposal is seen by its city")
    void whoSeesWhat() {
        admitted("技能学堂", TODAY);
        OnlinePlatform proposed = propose(reviewer, proposal("待复核", TODAY)).orElseThrow();
        assertThat(listed(county.clerk)).extracting(PlatformLine::name).containsExactly("技能学堂");
        assertThat(listed(reviewer)).extracting(PlatformLine::name).containsExactlyInAnyOrder("技能学堂", "待复核");
        assertThat(system.in(() -> system.platforms.find(proposed.id(), county.clerk)))
                .isEmpty();
        decide(approver, proposed, Verdict.RETURNED).orElseThrow();
        assertThat(listed(reviewer))
                .extracting(PlatformLine::state)
                .containsExactlyInAnyOrder(PlatformState.ADMITTED, PlatformState.RETURNED);
        assertThat(system.in(() -> system.platforms.list(
                                new Platforms.Filter("技能", Optional.of(PlatformState.ADMITTED)), reviewer, ALL))
                        .rows())
                .hasSize(1);
    }

    @Test
    @DisplayName("REV-4: an institution knows what is admitted, and nothing of what is only proposed or was sent back")
    void institutionsSeeNoProposals() {
        Caller school = county.school();
        OnlinePlatform open = propose(reviewer, proposal("提案平台", TODAY)).orElseThrow();
        OnlinePlatform inForce = admitted("已准入平台", TODAY);
        assertThat(listed(school)).extracting(PlatformLine::name).containsExactly("已准入平台");
        assertThat(system.in(() -> system.platforms.find(open.id(), school))).isEmpty();
        assertThat(system.in(() -> system.platforms.find(inForce.id(), school))).isPresent();
    }

    private static Proposal proposal(String name, LocalDate from) {
        return new Proposal(name, "某某公司", EnumSet.allOf(Feature.class), "泰人社字〔2026〕1号", from);
    }

    private Decision<OnlinePlatform> propose(Caller caller, Proposal proposal) {
        return system.in(() -> system.proposePlatform.propose(caller, proposal));
    }

    private Decision<Review.State> decide(Caller caller, OnlinePlatform platform, Verdict verdict) {
        return system.in(() -> system.decidePlatform.decide(
                caller,
                platform.id(),
                system.reviews
                        .latest(Matter.PLATFORM, platform.id(), caller.scope())
                        .orElseThrow()
                        .version(),
                new Answer(verdict, verdict == Verdict.APPROVED ? "" : "请补充材料")));
    }

    private OnlinePlatform admitted(String name, LocalDate from) {
        OnlinePlatform platform = propose(reviewer, proposal(name, from)).orElseThrow();
        decide(approver, platform, Verdict.APPROVED).orElseThrow();
        return platform;
    }

    private Decision<OnlinePlatform> end(Caller caller, OnlinePlatform platform, String reason) {
        return system.in(() -> system.endPlatform.end(caller, platform.id(), reason));
    }

    private OnlinePlatform found(OnlinePlatform platform) {
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
