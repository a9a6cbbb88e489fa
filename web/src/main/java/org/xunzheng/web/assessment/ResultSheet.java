package org.xunzheng.web.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.assessment.ResultLine;
import org.xunzheng.domain.trainingclass.Trainee;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;

/** Results of a class as a file of rows. */
public final class ResultSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "姓名", "学员姓名", "name"),
            Column.required("idNumber", "身份证号", "身份证号码", "公民身份号码", "证件号码", "ID number"),
            Column.optional("theory", "理论成绩", "理论", "theory score", "theory"),
            Column.optional("practice", "实操成绩", "实操", "practice score", "practice"),
            Column.required("outcome", "考核结果", "结果", "结论", "是否合格", "result", "outcome"),
            Column.optional("otherCertificate", "已享受补贴取得的其他证书", "其他证书", "取得证书", "other certificate"));

    private ResultSheet() {}

    /** The table of the file; refused as a whole if it is none. */
    public static SheetTable table(byte[] file, Texts texts) {
        return SheetTable.read(file, COLUMNS, texts);
    }

    /** The lines of the file, unchecked. */
    public static List<ResultLine> read(byte[] file, Texts texts) {
        return lines(table(file, texts).columns());
    }

    /** The lines of the table, unchecked. */
    public static List<ResultLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> !table.text(row, "name").isEmpty()
                        || !table.text(row, "idNumber").isEmpty())
                .map(row -> new ResultLine(
                        row.number(),
                        table.text(row, "name"),
                        table.text(row, "idNumber"),
                        table.text(row, "theory"),
                        table.text(row, "practice"),
                        table.text(row, "outcome"),
                        table.text(row, "otherCertificate")))
                .toList();
    }

    /** The roster of a class with room for the results. */
    public static void template(List<Trainee> roster, Texts texts, OutputStream out) throws IOException {
        SheetWriter.list(
                texts.message("template.results.file"),
                List.of(
                        new Heading(texts.message("column.position"), 8),
                        new Heading(texts.message("column.name"), 16),
                        new Heading(texts.message("column.idNumber"), 26),
                        new Heading(texts.message("column.theory"), 12),
                        new Heading(texts.message("column.practice"), 12),
                        new Heading(texts.message("column.outcome"), 14),
                        new Heading(texts.message("column.otherCertificate"), 28)),
                roster.stream()
                        .map(t -> List.of(
                                Integer.toString(t.position()),
                                t.name(),
                                t.idNumber().digits(),
                                "",
                                "",
                                "",
                                ""))
                        .iterator(),
                out);
    }
}
