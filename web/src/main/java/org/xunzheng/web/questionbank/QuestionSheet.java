package org.xunzheng.web.questionbank;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xunzheng.domain.questionbank.Difficulty;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.domain.questionbank.QuestionLine;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.Words;
import org.xunzheng.web.text.Texts;

/** A question bank as a file of rows. What was exported can be brought again. */
final class QuestionSheet {

    private static final int OPTIONS = 8;
    static final SheetForm FORM = new SheetForm("questions", columns());

    private QuestionSheet() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("questionKind", "题型", "kind"));
        columns.add(Column.required("question", "题目", "题干", "试题", "question"));
        for (int i = 0; i < OPTIONS; i++) {
            char letter = Question.letter(i);
            columns.add(Column.optional("option" + letter, "选项" + letter, letter + "选项", "option " + letter));
        }
        columns.add(Column.required("answer", "答案", "答案或评分标准", "answer"));
        columns.add(Column.required("points", "分值", "points"));
        columns.add(Column.required("difficulty", "难度", "difficulty"));
        return List.copyOf(columns);
    }

    /** The lines of the table, unchecked, with words of either language read as what they name. */
    static List<QuestionLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> line(table, row))
                .toList();
    }

    private static QuestionLine line(Columns table, Row row) {
        String kind = Words.constant(table.text(row, "questionKind"), QuestionKind.values());
        String answer = table.text(row, "answer");
        return new QuestionLine(
                row.number(),
                kind,
                table.text(row, "question"),
                IntStream.range(0, OPTIONS)
                        .mapToObj(i -> table.text(row, "option" + Question.letter(i)))
                        .toList(),
                kind.equals(QuestionKind.TRUE_FALSE.name()) ? Words.right(answer) : answer,
                table.text(row, "points"),
                Words.constant(table.text(row, "difficulty"), Difficulty.values()));
    }

    static List<Heading> headings(Texts texts) {
        return FORM.columns().stream()
                .map(column -> new Heading(
                        texts.message("column." + column.key()), column.key().equals("question") ? 60 : 14))
                .toList();
    }

    /** The cells of a question, in the order of the columns. */
    static List<String> cells(Question question, Texts texts) {
        List<String> cells = new ArrayList<>();
        cells.add(texts.of(question.kind()));
        cells.add(question.text());
        for (int i = 0; i < OPTIONS; i++) {
            cells.add(i < question.options().size() ? question.options().get(i) : "");
        }
        cells.add(answer(question, texts));
        cells.add(question.points().toString());
        cells.add(texts.of(question.difficulty()));
        return cells;
    }

    /** The answer in words. */
    static String answer(Question question, Texts texts) {
        if (question.kind() != QuestionKind.TRUE_FALSE) {
            return question.answer();
        }
        return texts.message(Boolean.parseBoolean(question.answer()) ? "right" : "wrong")
                .split("/")[0];
    }

    /** An empty table to fill in; it says which words can stand where one is chosen. */
    static void template(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.questions.file"),
                texts.message(
                        "template.questions",
                        Words.list(texts, QuestionKind.values()),
                        Words.list(texts, Difficulty.values())),
                headings(texts),
                out);
    }
}
