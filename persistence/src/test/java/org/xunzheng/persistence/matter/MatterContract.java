package org.xunzheng.persistence.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.WordsReason;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;

@DisplayName("REV-1, REV-2: every kind of matter goes one way")
public abstract class MatterContract {

    protected final TestSystem system = new TestSystem();
    protected final Scenario scenario = new Scenario(system, "370911");

    /** The name of the kind. */
    protected abstract String kind();

    /** What somebody types who does it right. */
    protected abstract Map<String, Object> typed();

    /** Who hands it in. */
    protected abstract Caller writer();

    /** Who decides at each level, in their order. */
    protected abstract List<Caller> deciders();

    /** Whether what follows is there. */
    protected abstract boolean hasFollowed();

    /** Somebody else who sits at the next desk, with the same posts. */
    private Caller colleague() {
        Caller writer = writer();
        return new Caller(
                UUID.randomUUID(),
                "colleague",
                "邻座",
                writer.authority(),
                writer.institution(),
                writer.place(),
                writer.posts());
    }

    private Matter handedIn() {
        return system.handIn(writer(), kind(), typed()).orElseThrow();
    }

    private Matter now(Matter matter) {
        return now(matter.id());
    }

    private Matter now(UUID id) {
        return system.in(() -> system.matters.find(id, Scope.below(""))).orElseThrow();
    }

    private Decision<Matter> again(Caller caller, Matter matter, Map<String, ?> typed) {
        return system.in(() -> system.handIn.handInAgain(
                caller, system.kind(kind()), matter.id(), now(matter).version(), typed));
    }

    private Decision<Matter> takenBack(Caller caller, Matter matter) {
        return system.in(() -> system.withdrawMatter.withdraw(
                caller, system.kind(kind()), matter.id(), now(matter).version()));
    }

    /** How many records the trail seals of it. */
    private long records(Matter matter) {
        return system.in(
                () -> system.sql.count(Statement.of("select count(*) from matter_record where id = ?", matter.id())));
    }

    private List<Action> trail(Matter matter) {
        return system.in(() -> system.trail.of(system.kind(kind()).subject(matter), Scope.below(""))).stream()
                .map(TrailLine::action)
                .toList();
    }

    @Test
    @DisplayName("REV-1: level by level; what follows, follows once the last approved")
    void goesItsWay() {
        Matter matter = handedIn();
        assertThat(now(matter).state()).isEqualTo(MatterState.OPEN);
        for (Caller decider : deciders()) {
            assertThat(hasFollowed()).isFalse();
            system.decide(decider, matter, Verdict.APPROVED, "").orElseThrow();
        }
        assertThat(now(matter).state()).isEqualTo(MatterState.IN_FORCE);
        assertThat(hasFollowed()).isTrue();
        assertThat(trail(matter))
                .startsWith(Action.HANDED_IN)
                .contains(Action.LEVEL_APPROVED)
                .endsWith(Action.IN_FORCE);
        assertThat(system.decide(deciders().get(0), matter, Verdict.APPROVED, "")
                        .refusals())
                .extracting(Refusal::reason)
                .contains(ReviewReason.NOT_WAITING);
    }

    @Test
    @DisplayName("REV-1: what came back is changed and handed in again, and what was handed in before is kept")
    void comesBackAndGoesAgain() {
        Matter matter = handedIn();
        long before = records(matter);
        assertThat(before).isPositive();
        assertThat(again(writer(), matter, typed()).refusals())
                .extracting(Refusal::reason)
                .contains(MatterReason.NOT_BACK);
        system.decide(deciders().get(0), matter, Verdict.RETURNED, "依据写得不清楚").orElseThrow();
        assertThat(now(matter).state()).isEqualTo(MatterState.RETURNED);
        assertThat(hasFollowed()).isFalse();
        Matter second = again(writer(), matter, typed()).orElseThrow();
        assertThat(second.id()).isEqualTo(matter.id());
        assertThat(second.round()).isEqualTo(2);
        assertThat(records(matter)).as("rounds kept").isEqualTo(2 * before);
        for (Caller decider : deciders()) {
            system.decide(decider, matter, Verdict.APPROVED, "").orElseThrow();
        }
        assertThat(hasFollowed()).isTrue();
    }

    @Test
    @DisplayName("REV-1: who handed it in takes it back, until somebody decided")
    void isTakenBack() {
        Matter matter = handedIn();
        assertThatThrownBy(() -> takenBack(deciders().get(0), matter)).isInstanceOf(NotPermitted.class);
        assertThat(takenBack(colleague(), matter).refusals())
                .extracting(Refusal::reason)
                .containsExactly(ReviewReason.ENTERED_BY_SOMEBODY_ELSE);
        takenBack(writer(), matter).orElseThrow();
        assertThat(now(matter).state()).isEqualTo(MatterState.WITHDRAWN);
        assertThat(system.decide(deciders().get(0), matter, Verdict.APPROVED, "")
                        .refusals())
                .extracting(Refusal::reason)
                .contains(ReviewReason.NOT_WAITING);
        assertThat(again(writer(), matter, typed()).isGranted()).isTrue();
        system.decide(deciders().get(0), matter, Verdict.RETURNED, "请附文号").orElseThrow();
        assertThat(takenBack(writer(), matter).refusals())
                .extracting(Refusal::reason)
                .contains(ReviewReason.DECIDED_ALREADY);
    }

    @Test
    @DisplayName("REV-2: nobody decides what they handed in, and a refusal or a return says why")
    void takesTwoPeople() {
        Matter matter = handedIn();
        assertThat(system.decide(writer(), matter, Verdict.APPROVED, "").refusals())
                .extracting(Refusal::reason)
                .contains(ReviewReason.OWN_ENTRY);
        for (Verdict verdict : List.of(Verdict.RETURNED, Verdict.REJECTED)) {
            assertThat(system.decide(deciders().get(0), matter, verdict, "").refusals())
                    .extracting(Refusal::reason)
                    .containsExactly(ReviewReason.REMARK_MISSING);
        }
        system.decide(deciders().get(0), matter, Verdict.REJECTED, "不符合规定").orElseThrow();
        assertThat(now(matter).state()).isEqualTo(MatterState.REJECTED);
        assertThat(hasFollowed()).isFalse();
    }

    @Test
    @DisplayName("REV-4: outside the scope it does not exist; inside, only who reads such matters sees it")
    void isSeenWithinTheScope() {
        Matter matter = handedIn();
        Caller elsewhere = Scenario.officer(system, "370100", Post.APPROVAL);
        assertThatThrownBy(() -> system.in(() -> system.decideMatter.decide(
                        elsewhere,
                        system.kind(kind()),
                        matter.id(),
                        0,
                        new org.xunzheng.domain.review.TakeLevel.Answer(Verdict.APPROVED, ""))))
                .isInstanceOf(NotFound.class);
        assertThat(lines(elsewhere)).isEmpty();
        system.decide(deciders().get(0), matter, Verdict.RETURNED, "请附文号").orElseThrow();
        Caller above = Scenario.officer(system, "370000", Post.REVIEW);
        assertThat(HandIn.isBackFor(above, system.kind(kind()), now(matter)))
                .as("who works above sees it, and hands nothing in in its place")
                .isFalse();
        assertThatThrownBy(() -> again(above, matter, typed())).isInstanceOf(NotPermitted.class);
        assertThat(HandIn.isBackFor(writer(), system.kind(kind()), now(matter))).isTrue();
        assertThat(lines(deciders().get(0))).extracting(Matters.Line::id).containsExactly(matter.id());
    }

    private List<? extends Matters.Line<?>> lines(Caller caller) {
        return list(system.kind(kind()), caller).rows();
    }

    private <F extends Record> Page<Matters.Line<F>> list(MatterKind<F> kind, Caller caller) {
        return system.in(() -> system.matters.list(kind, "", caller.scope(), new Page.Part(0, 10)));
    }

    @Test
    @DisplayName("a request that is sent again hands nothing in a second time")
    void isHandedInOnce() {
        Matter first = system.in(() -> system.handIn.handIn(writer(), system.kind(kind()), typed(), "key-1"))
                .orElseThrow();
        Matter again = system.in(() -> system.handIn.handIn(writer(), system.kind(kind()), typed(), "key-1"))
                .orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(lines(deciders().get(0))).hasSize(1);
    }

    @Test
    @DisplayName("a step on another version than the one that was seen is refused")
    void looksAtTheVersion() {
        Matter matter = handedIn();
        assertThatThrownBy(() -> system.in(() -> system.decideMatter.decide(
                        deciders().get(0),
                        system.kind(kind()),
                        matter.id(),
                        now(matter).version() + 1,
                        new org.xunzheng.domain.review.TakeLevel.Answer(Verdict.APPROVED, ""))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> system.in(() -> system.withdrawMatter.withdraw(
                        writer(), system.kind(kind()), matter.id(), now(matter).version() + 1)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @DisplayName(
            "REV-3: all that is wrong with a form is said at once, each at its field; a number of a person never gets in")
    void readsTheForm() {
        List<String> wanted = system.kind(kind()).form().fields().stream()
                .filter(field -> field.wanted())
                .map(Field::name)
                .toList();
        assertThat(system.handIn(writer(), kind(), Map.of("nobodyKnowsIt", "1")).refusals())
                .anySatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(MatterReason.UNKNOWN_FIELD))
                .extracting(refusal -> refusal.place().field())
                .containsAnyElementsOf(wanted);
        for (Field<?> field : system.kind(kind()).form().fields()) {
            Map<String, Object> wrong = new HashMap<>(typed());
            boolean words = field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.WORDS;
            if (words && !typed().containsKey(field.name())) {
                wrong.put(field.name(), "身份证 11010519491231002X");
                assertThat(codes(wrong))
                        .as(field.name())
                        .hasSize(1)
                        .isSubsetOf(WordsReason.HOLD_A_NUMBER.name(), MatterReason.NOT_APPLICABLE.name());
            } else if (words) {
                wrong.put(field.name(), "身份证 11010519491231002X");
                assertThat(codes(wrong)).as(field.name()).containsExactly(WordsReason.HOLD_A_NUMBER.name());
                wrong.put(field.name(), "好".repeat(field.longest() + 1));
                assertThat(codes(wrong)).as(field.name()).containsExactly(WordsReason.TOO_LONG.name());
            } else {
                wrong.put(field.name(), "不知道");
                assertThat(codes(wrong)).as(field.name()).hasSize(1);
            }
        }
        assertThat(system.in(() -> system.sql.count(Statement.of(
                        "select count(*) from matter where kind = ?",
                        system.kind(kind()).constant()))))
                .isZero();
    }

    private List<String> codes(Map<String, Object> typed) {
        return system.handIn(writer(), kind(), typed).refusals().stream()
                .map(refusal -> refusal.reason().name())
                .toList();
    }

    @Test
    @DisplayName("the database lets nobody change what was handed in, or put it in force past its levels")
    void theDatabaseHoldsIt() throws Exception {
        Matter matter = handedIn();
        String facts = system.kind(kind()).constant().toLowerCase(java.util.Locale.ROOT) + "_facts";
        for (String statement : List.of(
                "update matter set state = 'IN_FORCE'",
                "update matter set state = 'ENDED'",
                "update matter set round = 2",
                "update matter set authority_id = (select id from authority where path = '370000/')",
                "delete from matter",
                "delete from " + facts,
                "update " + facts + " set round = round",
                again(facts, "round", 1))) {
            isRefused(statement);
        }
        assertThat(now(matter)).isEqualTo(matter);
    }

    @Test
    @DisplayName("the database takes no facts for a round that is not open, and no row behind the back of a list")
    void theRoundsAreClosed() throws Exception {
        handedIn();
        List<String> lists = system.in(() -> system.sql.list(
                Statement.of(
                        "select name from matter_table where list is not null and kind = ?",
                        system.kind(kind()).constant()),
                row -> row.getString("name")));
        for (String list : lists) {
            isRefused(again(list, "position", 1000));
        }
        system.decide(deciders().get(0), matterOf(), Verdict.RETURNED, "请附文号").orElseThrow();
        isRefused(again(system.kind(kind()).constant().toLowerCase(java.util.Locale.ROOT) + "_facts", "round", 1));
    }

    private Matter matterOf() {
        return now(list(system.kind(kind()), deciders().get(0)).rows().get(0).id());
    }

    /** Writes the rows of a table once more, with one of its whole numbers moved on. */
    private String again(String table, String column, int by) {
        return system.in(() -> system.sql.first(
                        Statement.of(
                                "select format('insert into %1$I (%2$s) select %3$s from %1$I', ?,"
                                        + " string_agg(quote_ident(attname), ', ' order by attnum),"
                                        + " string_agg(quote_ident(attname) || case when attname = ? then '+' || ?"
                                        + " else '' end, ', ' order by attnum))"
                                        + " from pg_attribute where attrelid = ?::regclass and attnum > 0"
                                        + " and not attisdropped and attgenerated = ''",
                                table, column, Integer.toString(by), table),
                        row -> row.getString(1)))
                .orElseThrow();
    }

    private void isRefused(String statement) throws Exception {
        try (var connection = system.behindTheBack();
                var work = connection.createStatement()) {
            assertThatThrownBy(() -> work.execute(statement)).as(statement).isNotNull();
        }
    }
}
