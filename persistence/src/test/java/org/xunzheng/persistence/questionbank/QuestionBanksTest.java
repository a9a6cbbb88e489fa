package org.xunzheng.persistence.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.BringQuestions.Brought;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.domain.questionbank.QuestionLine;
import org.xunzheng.domain.questionbank.QuestionReason;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

@DisplayName("FIL-5: a question bank in two parts")
class QuestionBanksTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller school = scenario.school();

    @Test
    @DisplayName("FIL-5: each bank that is brought is the next version, and the one before stays")
    void eachBankIsAVersion() {
        BankVersion first =
                bring(single(5, "一"), multiple(6, "二"), task(7, "三")).orElseThrow();
        BankVersion second = bring(single(5, "四"), trueFalse(6, "五", "false")).orElseThrow();
        assertThat(List.of(first, second))
                .extracting(BankVersion::number, BankVersion::theory, BankVersion::practice)
                .containsExactly(tuple(1, 2, 1), tuple(2, 2, 0));
        assertThat(questions(first, Optional.empty()))
                .extracting(Question::kind, Question::text, Question::options, Question::answer)
                .containsExactly(
                        tuple(QuestionKind.SINGLE, "一", List.of("甲", "乙"), "B"),
                        tuple(QuestionKind.MULTIPLE, "二", List.of("甲", "乙", "丙"), "AC"),
                        tuple(QuestionKind.PRACTICAL, "三", List.of(), "按步骤评分"));
        assertThat(questions(second, Optional.of(QuestionKind.TRUE_FALSE)))
                .extracting(Question::answer, question -> question.points().toString())
                .containsExactly(tuple("false", "1.5"));
        assertThat(system.in(() -> system.questionBanks.versions(second))).containsExactly(second, first);
        assertThat(system.in(() -> system.questionBanks.list("育婴员", school.scope(), new Page.Part(0, 10)))
                        .rows())
                .containsExactly(second);
    }

    @Test
    @DisplayName("FIL-5: everything that is wrong with a file is told at once, by row and field")
    void everythingWrongIsToldAtOnce() {
        List<QuestionLine> wrong = List.of(
                new QuestionLine(5, "ESSAY", "", List.of(), "A", "x", ""),
                new QuestionLine(6, "SINGLE", "题", List.of("甲"), "B", "2", "EASY"),
                new QuestionLine(7, "SINGLE", "题", List.of("甲", "", "甲"), "AB", "0", "EASY"),
                new QuestionLine(8, "MULTIPLE", "多", List.of("甲", "乙"), "A", "100.5", "HARD"),
                new QuestionLine(9, "TRUE_FALSE", "判", List.of("对"), "大概", "1", "EASY"),
                new QuestionLine(10, "PRACTICAL", "做", List.of(), " ", "1", "EASY"));
        assertThat(system.in(() -> system.bringQuestions.bring(school, new Brought("", null, wrong)))
                        .refusals())
                .extracting(
                        refusal -> refusal.place().row(),
                        refusal -> refusal.place().field(),
                        Refusal::reason)
                .containsExactly(
                        at(0, "training", QuestionReason.TRAINING_MISSING),
                        at(0, "category", QuestionReason.CATEGORY_MISSING),
                        at(5, "questionKind", QuestionReason.KIND_UNKNOWN),
                        at(5, "question", QuestionReason.TEXT_MISSING),
                        at(5, "points", QuestionReason.POINTS_MALFORMED),
                        at(5, "difficulty", QuestionReason.DIFFICULTY_UNKNOWN),
                        at(6, "optionA", QuestionReason.OPTIONS_TOO_FEW),
                        at(6, "answer", QuestionReason.ANSWER_NO_OPTION),
                        at(7, "question", QuestionReason.TEXT_TWICE),
                        at(7, "optionB", QuestionReason.OPTION_LEFT_OUT),
                        at(7, "optionC", QuestionReason.OPTION_TWICE),
                        at(7, "answer", QuestionReason.ANSWER_NOT_ONE),
                        at(7, "points", QuestionReason.POINTS_MALFORMED),
                        at(8, "answer", QuestionReason.ANSWER_NOT_SEVERAL),
                        at(8, "points", QuestionReason.POINTS_MALFORMED),
                        at(9, "optionA", QuestionReason.OPTIONS_NOT_WANTED),
                        at(9, "answer", QuestionReason.ANSWER_NOT_TRUE_OR_FALSE),
                        at(10, "answer", QuestionReason.ANSWER_MISSING));
        assertThat(system.in(() -> system.questionBanks.list("育婴员", school.scope(), new Page.Part(0, 10)))
                        .total())
                .as("nothing is stored")
                .isZero();
    }

    @Test
    @DisplayName("FIL-5: a version does not change, whoever holds the database")
    void aVersionDoesNotChange() {
        BankVersion version = bring(single(5, "一"), task(7, "三")).orElseThrow();
        for (String change : List.of(
                "update question set answer = 'A'",
                "delete from question",
                "delete from question_bank",
                "update question_bank set theory = 5",
                "insert into question select version_id, 3, kind, text || '!', options, answer, points, difficulty"
                        + " from question where position = 1")) {
            assertThatThrownBy(() -> behindTheBack(change)).as(change).isInstanceOf(SQLException.class);
        }
        assertThat(questions(version, Optional.empty())).hasSize(2);
    }

    @Test
    @DisplayName("REV-4: a bank is seen by its institution and the officers above it, and by nobody else")
    void isSeenByThoseAbove() {
        BankVersion version = bring(single(5, "一")).orElseThrow();
        Caller otherSchool = scenario.school();
        Caller elsewhere = Scenario.officer(system, "370902", Post.REVIEW);
        assertThat(sees(school, version)).isTrue();
        assertThat(sees(scenario.reviewer, version)).isTrue();
        assertThat(sees(Scenario.officer(system, "370900", Post.REVIEW), version))
                .isTrue();
        assertThat(sees(otherSchool, version)).isFalse();
        assertThat(sees(elsewhere, version)).isFalse();
    }

    @Test
    @DisplayName("FIL-5: two thousand questions are brought at once")
    void twoThousandAtOnce() {
        List<QuestionLine> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(single(5 + i, "题目" + i));
        }
        BankVersion version = bring(many.toArray(QuestionLine[]::new)).orElseThrow();
        assertThat(version.questions()).isEqualTo(2_000);
        assertThat(questions(version, Optional.of(QuestionKind.SINGLE))).hasSize(2_000);
    }

    private static Tuple at(int row, String field, QuestionReason reason) {
        return tuple(row, field, reason);
    }

    private boolean sees(Caller caller, BankVersion version) {
        return system.in(() -> system.questionBanks.find(version.id(), caller.scope()))
                .isPresent();
    }

    private static QuestionLine single(int row, String text) {
        return new QuestionLine(row, "SINGLE", text, List.of("甲", "乙", "", ""), "ｂ", "2", "EASY");
    }

    private static QuestionLine multiple(int row, String text) {
        return new QuestionLine(row, "MULTIPLE", text, List.of("甲", "乙", "丙"), "c、a", "3", "MEDIUM");
    }

    private static QuestionLine trueFalse(int row, String text, String answer) {
        return new QuestionLine(row, "TRUE_FALSE", text, List.of(), answer, "1.5", "EASY");
    }

    private static QuestionLine task(int row, String text) {
        return new QuestionLine(row, "PRACTICAL", text, List.of(), "按步骤评分", "40", "HARD");
    }

    private Decision<BankVersion> bring(QuestionLine... lines) {
        return system.in(() -> system.bringQuestions.bring(school, new Brought("育婴员", Category.B, List.of(lines))));
    }

    private List<Question> questions(BankVersion version, Optional<QuestionKind> kind) {
        return system.in(() -> system.questionBanks.questions(version.id(), kind, new Page.Part(0, 10_000)))
                .rows();
    }

    private void behindTheBack(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
