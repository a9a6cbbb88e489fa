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
import org.xunzheng.web.sheet.PersonColumns;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.text.Texts;

/** Results of a class as a file of rows. */
public final class ResultSheet {

    public static final SheetForm FORM = new SheetForm(
            "results",
            List.of(
                    PersonColumns.NAME,
                    PersonColumns.ID_NUMBER,
                    Column.optional("theory", "理论成绩", "理论", "theory score", "theory")
                            .like("^(?!.*(课时|学时|教师|日期|时间|考官|题|是否|结果)).*(理论|theory)"),
                    Column.optional("practice", "实操成绩", "实操", "practice score", "practice")
                            .like("^(?!.*(课时|学时|教师|日期|时间|考官|题|是否|结果|等级|证书)).*(实操|实作|实践|实训|操作|技能|practic)"),
                    Column.required("outcome", "考核结果", "结果", "结论", "是否合格", "result", "outcome")
                            .like("(考核|考试|鉴定|评价|评定|培训|最终|成绩)(结果|结论|评定)$|^是否(合格|通过|及格)|^(合格|通过)(情况|与否)$|^评定$"
                                    + "|^(final)?(result|outcome)$"),
                    Column.optional("otherCertificate", "已享受补贴取得的其他证书", "其他证书", "取得证书", "other certificate")
                            .like("其[他它]证书")));

    private ResultSheet() {}

    /** The lines of the table, unchecked. */
    public static List<ResultLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> !table.text(row, "name").isEmpty()
                        || !table.text(row, "idNumber").isEmpty())
                .map(row -> new ResultLine(
                        row.number(),
                        table.text(row, "name"),
                        table.text(row, "idNumber"),
                        table.cell(row, "idNumber").number(),
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
