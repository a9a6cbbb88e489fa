package org.xunzheng.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.Trainee;
import org.xunzheng.serial.Category;

class ResultCheckTest {

    private static final List<Trainee> ROSTER = List.of(trainee(1), trainee(2), trainee(3));

    @Test
    void takesResultsInAnyOrder() {
        ResultCheck check =
                check(line(2, 3, "61", "60", "合格"), line(3, 1, "86.5", "100", "合格"), line(4, 2, "", "", "不合格"));
        assertThat(check.refusals()).isEmpty();
        assertThat(check.results()).extracting(Result::position).containsExactly(3, 1, 2);
        assertThat(check.results()).extracting(Result::passed).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @DisplayName("EXM-2: who passed has a score in theory and in practice")
    @EnumSource(
            value = Category.class,
            names = {"A", "B"})
    void refusesAPassWithoutBothScores(Category category) {
        ResultCheck check = ResultCheck.of(
                List.of(line(2, 1, "", "90", "合格"), line(3, 2, "90", "", "合格"), line(4, 3, "", "", "不合格")),
                ROSTER,
                category);
        assertThat(check.refusals())
                .containsExactly(
                        Refusal.at(Place.row(2, "theory"), ResultReason.THEORY_MISSING),
                        Refusal.at(Place.row(3, "practice"), ResultReason.PRACTICE_MISSING));
    }

    @Test
    @DisplayName("EXM-2: entrepreneurship has no question bank and so need not have both")
    void entrepreneurshipNeedsNoScores() {
        ResultCheck check = ResultCheck.of(
                List.of(line(2, 1, "", "", "合格"), line(3, 2, "", "", "合格"), line(4, 3, "", "", "合格")),
                ROSTER,
                Category.C);
        assertThat(check.refusals()).isEmpty();
    }

    @Test
    void everybodyOfTheRosterHasAResult() {
        assertThat(check(line(2, 1, "60", "60", "合格")).refusals())
                .containsExactly(
                        Refusal.of(ResultReason.MISSING, 2, PersonFixture.name(2)),
                        Refusal.of(ResultReason.MISSING, 3, PersonFixture.name(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "及格", "合 格", "合　格", "通过", "优秀", "良好", "达标", "√", "PASS", "合格\u200e"})
    void knowsTheWordsForPassed(String word) {
        assertThat(outcome("85分", word)).isEqualTo("PASSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "不及格", "不 合格", "未通过", "不通过", "fail", "×"})
    void knowsTheWordsForFailed(String word) {
        assertThat(outcome("８５", word)).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"缺考", "缺 考", "未参加考核", "absent"})
    void whoWasAbsentHasAResultOfTheirOwn(String word) {
        assertThat(outcome("", word)).isEqualTo("ABSENT");
        assertThat(outcome("缺考", word)).isEqualTo("ABSENT");
    }

    @Test
    void readsAbsenceFromTheScoresWhereNothingElseIsSaid() {
        assertThat(outcome("缺考", "")).isEqualTo("ABSENT");
        assertThat(check(line(2, 1, "缺考", "60", "合格")).refusals())
                .contains(Refusal.at(Place.row(2, "theory"), ResultReason.THEORY_MISSING));
    }

    private static String outcome(String theory, String word) {
        ResultCheck check = ResultCheck.of(List.of(line(2, 1, theory, "60", word)), List.of(trainee(1)), Category.A);
        assertThat(check.refusals()).isEmpty();
        return check.results().get(0).outcome().name();
    }

    @Test
    void comparesNamesWithoutDotsAndSpaces() {
        Trainee stored = new Trainee(1, "阿依古丽•买买提", PersonFixture.idNumber(1), "");
        ResultLine line =
                new ResultLine(2, "阿依古丽· 买买提", PersonFixture.idNumber(1).digits(), "60", "60", "合格");
        assertThat(ResultCheck.of(List.of(line), List.of(stored), Category.A).refusals())
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        ResultLine line = new ResultLine(2, "王芳", "3.70911E+17", "60", "60", "合格");
        assertThat(check(line).refusals())
                .contains(Refusal.at(
                        Place.row(2, "idNumber"), org.xunzheng.domain.person.PersonReason.ID_STORED_AS_FIGURE));
    }

    @Test
    void refusesStrangersAndDoublesAndOtherNames() {
        ResultLine stranger = new ResultLine(5, "王芳", PersonFixture.idNumber(99).digits(), "60", "60", "合格");
        ResultLine renamed = new ResultLine(4, "另一个", PersonFixture.idNumber(3).digits(), "60", "60", "合格");
        ResultCheck check = check(
                line(2, 1, "60", "60", "合格"),
                line(3, 2, "60", "60", "合格"),
                renamed,
                stranger,
                line(6, 1, "60", "60", "合格"));
        assertThat(check.refusals())
                .containsExactly(
                        Refusal.at(Place.row(4, "name"), ResultReason.NAME_DIFFERS, PersonFixture.name(3)),
                        Refusal.at(Place.row(5, "idNumber"), ResultReason.NOT_ON_ROSTER),
                        Refusal.at(Place.row(6, "idNumber"), ResultReason.TWICE, 2));
    }

    @Test
    void refusesWhatIsNoScoreAndNoOutcome() {
        ResultCheck check =
                check(line(2, 1, "100.1", "60", "合格"), line(3, 2, "60", "8o", "不合格"), line(4, 3, "60", "60", "尚可"));
        assertThat(check.refusals())
                .containsExactly(
                        Refusal.at(Place.row(2, "theory"), ResultReason.THEORY_MALFORMED, "100.1"),
                        Refusal.at(Place.row(3, "practice"), ResultReason.PRACTICE_MALFORMED, "8o"),
                        Refusal.at(Place.row(4, "outcome"), ResultReason.OUTCOME_UNKNOWN, "尚可"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "59.5", "60.0", "086"})
    void readsScores(String typed) {
        assertThat(Score.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.5", "60.55", "1e2", "", "六十", "101"})
    void otherTextIsNoScore(String typed) {
        assertThat(Score.parse(typed)).isEmpty();
    }

    private static ResultCheck check(ResultLine... lines) {
        return ResultCheck.of(List.of(lines), ROSTER, Category.B);
    }

    private static ResultLine line(int row, int position, String theory, String practice, String outcome) {
        return new ResultLine(
                row,
                PersonFixture.name(position),
                PersonFixture.idNumber(position).digits(),
                theory,
                practice,
                outcome);
    }

    private static Trainee trainee(int position) {
        return new Trainee(position, PersonFixture.name(position), PersonFixture.idNumber(position), "");
    }
}
