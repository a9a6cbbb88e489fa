package org.xunzheng.web.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.questionbank.Difficulty;
import org.xunzheng.domain.questionbank.Points;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.domain.questionbank.QuestionLine;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;

@DisplayName("A question bank as a file")
class QuestionSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @DisplayName("FIL-5: what was exported can be brought again, in either language")
    void whatWasExportedCanBeBrought(String language) throws IOException {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        List<Question> bank = List.of(
                new Question(QuestionKind.SINGLE, "一", List.of("甲", "乙"), "B", new Points(20), Difficulty.EASY),
                new Question(
                        QuestionKind.MULTIPLE, "二", List.of("甲", "乙", "丙"), "AC", new Points(15), Difficulty.MEDIUM),
                new Question(QuestionKind.TRUE_FALSE, "三", List.of(), "false", new Points(10), Difficulty.HARD),
                new Question(QuestionKind.PRACTICAL, "四", List.of(), "按步骤评分", new Points(400), Difficulty.HARD));
        List<QuestionLine> lines = read(bank, texts);
        assertThat(lines)
                .extracting(
                        QuestionLine::kind,
                        QuestionLine::text,
                        QuestionLine::answer,
                        QuestionLine::points,
                        QuestionLine::difficulty)
                .containsExactlyElementsOf(bank.stream()
                        .map(q -> tuple(
                                q.kind().name(),
                                q.text(),
                                q.answer(),
                                q.points().toString(),
                                q.difficulty().name()))
                        .toList());
        assertThat(lines.get(1).options().subList(0, 4)).containsExactly("甲", "乙", "丙", "");
    }

    @Test
    void twoThousandQuestionsFit() throws IOException {
        List<Question> bank = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            bank.add(new Question(
                    QuestionKind.SINGLE, "题目" + i, List.of("甲", "乙", "丙", "丁"), "D", new Points(10), Difficulty.EASY));
        }
        assertThat(read(bank, Texts.in(Locale.CHINESE)))
                .hasSize(2_000)
                .extracting(QuestionLine::row)
                .doesNotHaveDuplicates();
    }

    private static List<QuestionLine> read(List<Question> bank, Texts texts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.list(
                "题库",
                QuestionSheet.headings(texts),
                bank.stream()
                        .map(question -> QuestionSheet.cells(question, texts))
                        .iterator(),
                file);
        return QuestionSheet.lines(SheetTable.read(file.toByteArray(), QuestionSheet.FORM, Map.of(), texts)
                .columns());
    }
}
