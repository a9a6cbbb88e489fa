package org.xunzheng.domain.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.rule.WordsReason;

@DisplayName("The form of a matter")
class FormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final UUID THERE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ELSEWHERE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    /** One component of each sort. */
    record Facts(String name, Integer year, LocalDate from, UUID region, Level level, Set<Post> posts, String reason) {}

    /** A kind for the test: a level other than the province's has a region. */
    private static final class Kind implements MatterKind<Facts> {

        private static final Form<Facts> FORM = Form.of(
                Facts.class,
                List.of(
                        Field.<Facts>line("name", Rule.TRN_4, 10).code(Pattern.compile("[0-9]{10}")),
                        Field.<Facts>number("year", Rule.CRT_8).between(asked -> 2026, asked -> 2027),
                        Field.<Facts>day("from", null)
                                .between(Asked::today, asked -> asked.today().plusYears(1))
                                .ifAny(),
                        Field.<Facts>one("region", Rule.SER_3)
                                .from(asked -> List.of(new Option(THERE.toString(), "岱岳区")))
                                .when(facts -> facts.level() != Level.PROVINCE),
                        Field.one("level", Rule.SER_3),
                        Field.<Facts>several("posts", null).ifAny(),
                        Field.words("reason", Rule.REV_3)));

        @Override
        public String name() {
            return "opening-balance";
        }

        @Override
        public Form<Facts> form() {
            return FORM;
        }

        @Override
        public Who who() {
            return Who.writtenBy(Post.REVIEW);
        }

        @Override
        public List<Refusal> against(Asked<Facts> asked) {
            return List.of();
        }

        @Override
        public Route route(Asked<Facts> asked) {
            throw new UnsupportedOperationException();
        }
    }

    private final Kind kind = new Kind();

    private static Map<String, Object> right() {
        Map<String, Object> typed = new HashMap<>();
        typed.put("name", " 岱宗云课堂　");
        typed.put("year", "2026");
        typed.put("from", "2026年12月1日");
        typed.put("region", THERE);
        typed.put("level", "COUNTY");
        typed.put("posts", List.of("REVIEW", "APPROVAL"));
        typed.put("reason", "年度计划");
        return typed;
    }

    private static Asked<Facts> asked(Facts facts) {
        return new Asked<>(null, null, Optional.empty(), facts, null, null, Instant.EPOCH, TODAY);
    }

    private List<Refusal> refusals(Map<String, ?> typed) {
        Form.Reading<Facts> read = kind.form().read(kind, typed);
        return read.refusals().isEmpty() ? kind.form().refusals(kind, asked(read.facts())) : read.refusals();
    }

    private void refused(String field, Object typed, Reason reason, Object... parameters) {
        Map<String, Object> wrong = right();
        wrong.put(field, typed);
        assertThat(refusals(wrong)).as(field).containsExactly(Refusal.at(Place.field(field), reason, parameters));
    }

    @Test
    void readsWhatIsTypedOrSent() {
        Form.Reading<Facts> read = kind.form().read(kind, right());
        assertThat(read.refusals()).isEmpty();
        assertThat(read.facts())
                .isEqualTo(new Facts(
                        "岱宗云课堂",
                        2026,
                        LocalDate.of(2026, 12, 1),
                        THERE,
                        Level.COUNTY,
                        EnumSet.of(Post.REVIEW, Post.APPROVAL),
                        "年度计划"));
        assertThat(kind.form().refusals(kind, asked(read.facts()))).isEmpty();
    }

    @Test
    void saysAllThatIsMissingAtOnceAndByItsRule() {
        assertThat(refusals(Map.of()))
                .extracting(Refusal::place, Refusal::reason, Refusal::parameters)
                .containsExactly(
                        tuple(Place.field("name"), MatterReason.MISSING.by(Rule.TRN_4), List.of("openingBalance.name")),
                        tuple(Place.field("year"), MatterReason.MISSING.by(Rule.CRT_8), List.of("openingBalance.year")),
                        tuple(
                                Place.field("region"),
                                MatterReason.MISSING.by(Rule.SER_3),
                                List.of("openingBalance.region")),
                        tuple(
                                Place.field("level"),
                                MatterReason.MISSING.by(Rule.SER_3),
                                List.of("openingBalance.level")),
                        tuple(
                                Place.field("reason"),
                                MatterReason.MISSING.by(Rule.REV_3),
                                List.of("openingBalance.reason")));
    }

    @Test
    void takesACodeOfItsShapeForNoNumberOfAPerson() {
        Map<String, Object> typed = right();
        typed.put("name", "3709110001");
        assertThat(refusals(typed)).isEmpty();
        refused("name", "370911000", WordsReason.HOLD_A_NUMBER.by(Rule.TRN_4));
    }

    @Test
    void saysOneSentenceForEachKindOfMistake() {
        refused("name", "一二三四五六七八九十一", WordsReason.TOO_LONG.by(Rule.TRN_4), 10);
        refused("reason", "见 11010519491231002X", WordsReason.HOLD_A_NUMBER.by(Rule.REV_3));
        refused("year", "今年", MatterReason.NO_NUMBER.by(Rule.CRT_8), "openingBalance.year");
        refused("year", "-1", MatterReason.OUT_OF_RANGE.by(Rule.CRT_8), "openingBalance.year", 2026, 2027);
        refused("year", "2028", MatterReason.OUT_OF_RANGE.by(Rule.CRT_8), "openingBalance.year", 2026, 2027);
        refused("year", List.of("2026"), MatterReason.NOT_TO_CHOOSE.by(Rule.CRT_8), "openingBalance.year");
        refused("from", "2026-02-30", MatterReason.NO_DAY, "openingBalance.from");
        refused("from", "2026-11-27", MatterReason.OUT_OF_RANGE, "openingBalance.from", "2026-11-28", "2027-11-28");
        refused("region", ELSEWHERE, MatterReason.NOT_TO_CHOOSE.by(Rule.SER_3), "openingBalance.region");
        refused("region", "岱岳区", MatterReason.NOT_TO_CHOOSE.by(Rule.SER_3), "openingBalance.region");
        refused("level", "TOWN", MatterReason.NOT_TO_CHOOSE.by(Rule.SER_3), "openingBalance.level");
    }

    @Test
    @DisplayName("drops nothing without a word: an unknown name, and what does not go with the rest")
    void dropsNothing() {
        Map<String, Object> typed = right();
        typed.put("yaer", "2026");
        assertThat(refusals(typed))
                .containsExactly(Refusal.at(Place.field("yaer"), MatterReason.UNKNOWN_FIELD, "yaer"));
        typed.remove("yaer");
        typed.put("level", "PROVINCE");
        assertThat(refusals(typed))
                .containsExactly(Refusal.at(
                        Place.field("region"), MatterReason.NOT_APPLICABLE.by(Rule.SER_3), "openingBalance.region"));
        typed.remove("region");
        assertThat(refusals(typed)).isEmpty();
    }

    @Test
    void showsWhatPeopleChose() {
        Facts facts = kind.form().read(kind, right()).facts();
        Map<String, String> shown = new HashMap<>();
        for (Field<Facts> field : kind.form().fields()) {
            Optional<String> text = kind.form().shown(field, asked(facts));
            text.ifPresent(one -> shown.put(field.name(), one));
        }
        assertThat(shown)
                .contains(
                        entry("region", "岱岳区"),
                        entry("level", "Level.COUNTY"),
                        entry("posts", "Post.REVIEW,Post.APPROVAL"),
                        entry("year", "2026"));
    }

    @Test
    void hasAFieldForEachComponent() {
        assertThatThrownBy(() -> Form.of(Facts.class, List.of(Field.line("name", null, 10))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
