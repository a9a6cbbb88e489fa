package org.xunzheng.persistence.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.assessment.Paper;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawReason;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.assessment.AssessedClass;
import org.xunzheng.persistence.sql.Statement;

@DisplayName("EXM-1: papers are drawn at random by the authority, and the draw can be shown to have been fair")
class DrawsTest {

    private static final String SEED = "4152 6335 2411 6523 4416";

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final AssessedClass assessed = new AssessedClass(system, scenario).planned();

    private Draw now(UUID id) {
        return system.in(() -> system.draws.get(id, Scope.below("")));
    }

    private Decision<Draw> seed(Caller caller, Draw draw, String seed) {
        return system.in(
                () -> system.drawLots.draw(caller, draw.id(), now(draw.id()).version(), seed));
    }

    private Draw drawn() {
        return seed(scenario.approver, assessed.announced(), SEED).orElseThrow();
    }

    private static List<Reason> reasons(Decision<?> decision) {
        return decision.refusals().stream().<Reason>map(Refusal::reason).toList();
    }

    @Test
    @DisplayName("EXM-1: what is announced is frozen, and what is drawn follows from pool and seed")
    void drawsFromTheFrozenPool() {
        Draw announced = assessed.announced();
        assertThat(waiting(scenario.approver)).isEqualTo(1);
        assertThat(waiting(Scenario.officer(system, "370902", Post.REVIEW)))
                .as("elsewhere")
                .isZero();
        assertThat(announced.terms().pool())
                .isEqualTo(system.in(() -> system.draws.pool(announced.terms().pool()))
                        .digest());
        Draw drawn = seed(scenario.approver, announced, SEED).orElseThrow();
        assertThat(drawn.outcome().orElseThrow().seed()).isEqualTo("41526335241165234416");
        assertThat(waiting(scenario.approver)).isZero();
        Set<Integer> numbers = new HashSet<>();
        drawn.outcome().orElseThrow().selections().forEach(selection -> numbers.addAll(selection.numbers()));
        assertThat(numbers)
                .as("papers A and B share nothing where the bank has enough")
                .hasSize(24);
        assertThat(system.in(() -> system.trail.of(Subject.draw(drawn.id()), Scope.below(""))))
                .extracting(TrailLine::action)
                .containsExactly(Action.DRAW_ANNOUNCED, Action.LOTS_DRAWN);
    }

    private long waiting(Caller caller) {
        return system.in(() -> system.draws.waiting(caller.scope(), AssessedClass.DAY));
    }

    @Test
    @DisplayName("EXM-1: a seed is twenty digits or more; what is wrong with one is said at once")
    void wantsDigits() {
        Draw announced = assessed.announced();
        assertThat(reasons(seed(scenario.reviewer, announced, "1234567890123456789")))
                .containsExactly(DrawReason.ANNOUNCER_DRAWS, DrawReason.SEED_TOO_SHORT);
        assertThat(reasons(seed(scenario.approver, announced, "一二三四五六七八九十一二三四五六七八九十")))
                .containsExactly(DrawReason.SEED_NO_DIGITS);
        assertThatThrownBy(() -> seed(assessed.school, announced, SEED)).isInstanceOf(NotPermitted.class);
        system.on(AssessedClass.DAY.plusDays(1), () -> {
            assertThat(reasons(seed(scenario.approver, announced, SEED))).containsExactly(DrawReason.TOO_LATE);
            return null;
        });
    }

    @Test
    @DisplayName("EXM-1: an event is named before it happens, and gives no seed before it has happened")
    void waitsForTheEvent() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertThat(reasons(assessed.announce(SeedSource.EVENT, "", today)))
                .containsExactly(DrawReason.SOURCE_WORDS_MISSING, DrawReason.EVENT_DAY_NOT_AHEAD);
        assertThat(reasons(assessed.announce(SeedSource.EVENT, "双色球", null)))
                .containsExactly(DrawReason.EVENT_DAY_MISSING);
        assertThat(reasons(assessed.announce(null, "", today)))
                .contains(DrawReason.SOURCE_MISSING, DrawReason.EVENT_DAY_NOT_WANTED);
        Draw announced = assessed.announce(SeedSource.EVENT, "双色球 2026 年第 134 期红球与蓝球", today.plusDays(3))
                .orElseThrow();
        assertThat(reasons(seed(scenario.approver, announced, "030711182533 09")))
                .containsExactly(DrawReason.EVENT_AHEAD);
        system.on(today.plusDays(3), () -> seed(scenario.approver, announced, "030711182533 09")
                .orElseThrow());
        assertThat(now(announced.id()).state()).isEqualTo(DrawState.DRAWN);
    }

    @Test
    @DisplayName("REV-2: two people in two posts commit before either tells, and neither can change what they said")
    void twoPostsCommit() {
        Draw draw = assessed.announce(SeedSource.COMMITMENTS, "", null).orElseThrow();
        String first = "a1b2c3d4e5f6a7b8c9d0";
        String second = "Z9y8X7w6V5u4T3s2R1q0";
        assertThat(reasons(seed(scenario.approver, draw, SEED))).contains(DrawReason.SEED_FROM_TWO_POSTS);
        commit(scenario.reviewer, draw, Draw.commitment(draw.id(), Post.REVIEW, first))
                .orElseThrow();
        assertThat(reasons(reveal(scenario.reviewer, draw, first))).containsExactly(DrawReason.NOT_COMMITTED_BY_BOTH);
        assertThat(reasons(commit(scenario.reviewer, draw, "0".repeat(64))))
                .containsExactly(DrawReason.COMMITTED_ALREADY);
        assertThat(reasons(commit(scenario.approver, draw, "不是哈希"))).containsExactly(DrawReason.COMMITMENT_MALFORMED);
        commit(scenario.approver, draw, Draw.commitment(draw.id(), Post.APPROVAL, second))
                .orElseThrow();
        assertThat(reasons(reveal(scenario.approver, draw, "Z9y8X7w6V5u4T3s2R1q1")))
                .containsExactly(DrawReason.SECRET_DIFFERS);
        assertThat(reasons(reveal(Scenario.officer(system, "370911", Post.APPROVAL), draw, second)))
                .containsExactly(DrawReason.SECRET_OF_ANOTHER);
        assertThat(reveal(scenario.approver, draw, second).orElseThrow().state())
                .isEqualTo(DrawState.ANNOUNCED);
        assertThat(reasons(reveal(scenario.approver, draw, second))).containsExactly(DrawReason.REVEALED_ALREADY);
        Draw drawn = reveal(scenario.reviewer, draw, first).orElseThrow();
        assertThat(drawn.outcome().orElseThrow().seed()).isEqualTo(first + "," + second);
    }

    @Test
    @DisplayName("REV-2: who holds both posts commits in one of them alone")
    void onePersonCommitsOnce() {
        Draw draw = assessed.announce(SeedSource.COMMITMENTS, "", null).orElseThrow();
        Caller both = Scenario.officer(system, "370911", Post.REVIEW, Post.APPROVAL);
        commit(both, draw, "1".repeat(64)).orElseThrow();
        assertThat(reasons(commit(both, draw, "2".repeat(64)))).isNotEmpty();
        assertThatThrownBy(() -> behindTheBack("update draw set version = version + 1, approval_by = review_by,"
                        + " approval_commitment = repeat('2', 64)"))
                .hasMessageContaining("draw_by_two_people");
    }

    private Decision<Draw> commit(Caller caller, Draw draw, String hash) {
        return system.in(
                () -> system.drawLots.commit(caller, draw.id(), now(draw.id()).version(), hash));
    }

    private Decision<Draw> reveal(Caller caller, Draw draw, String secret) {
        return system.in(
                () -> system.drawLots.reveal(caller, draw.id(), now(draw.id()).version(), secret));
    }

    @Test
    @DisplayName("EXM-1: a bank that was edited between announcement and draw is noticed, and nothing is drawn")
    void noticesAnEditedBank() throws SQLException {
        Draw announced = assessed.announced();
        behindTheBack("set session_replication_role = replica;"
                + " update question set text = text || '！' where position = 7 and version_id = '" + assessed.bank
                + "'");
        assertThat(reasons(seed(scenario.approver, announced, SEED))).containsExactly(DrawReason.POOL_CHANGED);
        assertThat(now(announced.id()).state()).isEqualTo(DrawState.ANNOUNCED);
    }

    @Test
    @DisplayName("EXM-1: of many who enter a seed at once one draws")
    void drawsOnce() throws Exception {
        Draw announced = assessed.announced();
        List<Callable<Boolean>> entries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String seed = SEED + i;
            entries.add(() -> {
                try {
                    return system.in(() -> system.drawLots.draw(scenario.approver, announced.id(), 0, seed))
                            .isGranted();
                } catch (StaleVersion quicker) {
                    return false;
                }
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        int drawn = 0;
        for (Future<Boolean> one : people.invokeAll(entries)) {
            drawn += one.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(drawn).isEqualTo(1);
        assertThat(reasons(seed(scenario.approver, announced, SEED))).containsExactly(DrawReason.NOT_ANNOUNCED);
        assertThatThrownBy(() -> system.in(() -> {
                    system.draws.drawn(announced, now(announced.id()).outcome().orElseThrow());
                    return null;
                }))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @DisplayName("EXM-1: a cancelled draw stays listed with its reason, and the next one says that it is the second")
    void staysListed() {
        Draw first = drawn();
        assertThat(reasons(cancel(scenario.approver, first, ""))).containsExactly(DrawReason.CANCEL_REASON_MISSING);
        assertThatThrownBy(() -> cancel(scenario.reviewer, first, "试卷泄露")).isInstanceOf(NotPermitted.class);
        cancel(scenario.approver, first, "试卷泄露").orElseThrow();
        assertThat(reasons(cancel(scenario.approver, first, "再次"))).containsExactly(DrawReason.CANCELLED_ALREADY);
        system.at(first.announcedAt().plusSeconds(60));
        Draw second = assessed.announced();
        assertThat(second.turn()).isEqualTo(2);
        assertThat(system.in(() -> system.draws.list("保育师", Scope.below(""), new Page.Part(0, 10)))
                        .rows())
                .extracting(Draws.Line::id, Draws.Line::state)
                .containsExactly(tuple(second.id(), DrawState.ANNOUNCED), tuple(first.id(), DrawState.CANCELLED));
        assertThat(now(first.id()).outcome()).as("what was drawn stays, too").isPresent();
    }

    private Decision<UUID> cancel(Caller caller, Draw draw, String reason) {
        return system.in(
                () -> system.mendDraw.cancel(caller, draw.id(), now(draw.id()).version(), reason));
    }

    @Test
    @DisplayName("EXM-1: an item that cannot be used gives way to the next of the same order, until there is none")
    void replacesFromTheOrder() {
        Draw draw = drawn();
        int wrong = draw.outcome().orElseThrow().selections().get(3).numbers().get(0);
        assertThat(draw.outcome().orElseThrow().selections().get(3).stratum()).isEqualTo("PRACTICE_EASY");
        assertThat(reasons(replace(draw, 1, 999, "x"))).containsExactly(DrawReason.NUMBER_NOT_DRAWN);
        assertThat(reasons(replace(draw, 1, wrong, " "))).containsExactly(DrawReason.REPLACE_REASON_MISSING);
        Draw.Replacement first = replace(draw, 1, wrong, "设备损坏").orElseThrow();
        Draw.Replacement second = replace(draw, 1, first.putIn(), "材料缺货").orElseThrow();
        assertThat(Set.of(wrong, first.putIn(), second.putIn())).hasSize(3);
        assertThat(reasons(replace(draw, 1, second.putIn(), "再换"))).containsExactly(DrawReason.NONE_LEFT);
        Draw now = now(draw.id());
        assertThat(now.numbers(now.outcome().orElseThrow().selections().get(3))).containsExactly(second.putIn());
        assertThat(papers(scenario.reviewer, draw).get(0).lines().get(10).number())
                .isEqualTo(second.putIn());
    }

    private Decision<Draw.Replacement> replace(Draw draw, int copy, int number, String reason) {
        return system.in(() -> system.mendDraw.replace(
                scenario.reviewer, draw.id(), now(draw.id()).version(), copy, number, reason));
    }

    private List<Paper> papers(Caller caller, Draw draw) {
        return system.in(() -> system.drawnPapers.of(caller, draw.id()));
    }

    @Test
    @DisplayName(
            "EXM-1: who draws sees the papers, the institution from the day of the assessment, others never before it is over")
    void opensThePapersInTime() {
        Draw draw = drawn();
        assertThat(papers(scenario.approver, draw)).extracting(Paper::marks).containsExactly(195, 195);
        assertThatThrownBy(() -> papers(assessed.school, draw)).isInstanceOf(NotPermitted.class);
        Caller statistics = Scenario.officer(system, "370911", Post.STATISTICS);
        assertThatThrownBy(() -> papers(statistics, draw)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> papers(scenario.school(), draw)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers(Scenario.officer(system, "370902", Post.REVIEW), draw))
                .isInstanceOf(NotFound.class);
        system.on(AssessedClass.DAY, () -> assertThat(papers(assessed.school, draw))
                .hasSize(2));
        assertThat(draw.isPublic(AssessedClass.DAY)).isFalse();
        assertThat(draw.isPublic(AssessedClass.DAY.plusDays(1))).isTrue();
    }

    @Test
    @DisplayName("EXM-1: the database lets nobody draw again, choose another seed or remove a draw")
    void theDatabaseHoldsIt() {
        Draw draw = drawn();
        for (String change : List.of(
                "delete from draw",
                "delete from draw_pool",
                "update draw set seed = '11111111111111111111', version = version + 1",
                "update draw set pool = pool, title = 'x', version = version + 1",
                "update draw set state = 'ANNOUNCED', version = version + 1",
                "update draw set seed = null, seed_by = null, drawn_at = null, result = null, state = 'ANNOUNCED',"
                        + " version = version + 1",
                "update draw set cancelled_by = announced_by, cancelled_at = now(), cancel_reason = 'x',"
                        + " state = 'CANCELLED', version = version + 1",
                "insert into draw select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'turn', 2))).* from draw d",
                "insert into draw_pool values (repeat('0', 64), 'x')")) {
            assertThatThrownBy(() -> behindTheBack(change)).as(change).isInstanceOf(SQLException.class);
        }
        assertThat(now(draw.id())).isEqualTo(draw);
    }

    @Test
    @DisplayName("REV-3: a draw that was changed by who owns the database is named by the trail")
    void theTrailNamesWhatWasChanged() {
        replace(
                        drawn(),
                        1,
                        now(drawnId())
                                .outcome()
                                .orElseThrow()
                                .selections()
                                .get(3)
                                .numbers()
                                .get(0),
                        "设备损坏")
                .orElseThrow();
        TestSystem owner = system.asOwner();
        assertThat(faults(owner, "select 1")).isEmpty();
        assertThat(faults(owner, "update draw set seed = '11111111111111111111'"))
                .contains("DRAW CHANGED");
        assertThat(faults(owner, "update draw set strata = replace(strata, '5', '4')"))
                .contains("DRAW CHANGED");
        assertThat(faults(owner, "update draw_replacement set put_in = 1")).contains("DRAW CHANGED");
        assertThat(faults(owner, "delete from draw_replacement")).contains("DRAW MISSING");
        assertThat(faults(owner, "update assessment_facts set theory_easy = 1")).contains("MATTER CHANGED");
    }

    private UUID drawnId() {
        return system.in(() -> system.draws.about(assessed.trainingClass.id()))
                .get(0)
                .id();
    }

    private static List<String> faults(TestSystem owner, String change) {
        return owner
                .undone(() -> {
                    owner.sql.update(Statement.of("set local session_replication_role = replica"));
                    owner.in(() -> change.startsWith("select") ? 0 : owner.sql.update(Statement.of(change)));
                    return owner.verifyLedger
                            .verify(Scope.below(""), (done, all) -> {})
                            .recordFaults();
                })
                .stream()
                .map(DrawsTest::words)
                .toList();
    }

    private static String words(RecordFault fault) {
        return fault.about() + " " + fault.kind();
    }

    private void behindTheBack(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                java.sql.Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
