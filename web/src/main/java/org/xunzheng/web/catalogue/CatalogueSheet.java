package org.xunzheng.web.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.xunzheng.domain.catalogue.CatalogueLine;
import org.xunzheng.domain.catalogue.Need;
import org.xunzheng.domain.catalogue.OccupationLine;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.catalogue.StandardOrigin;
import org.xunzheng.serial.Category;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.Words;
import org.xunzheng.web.text.Texts;

/** A catalogue of projects, or new occupations, as a file of rows. What was exported can be brought again. */
final class CatalogueSheet {

    static final SheetForm PROJECTS = new SheetForm(
            "catalogue",
            List.of(
                    Column.required("project", "项目名称", "培训项目", "project"),
                    Column.required("category", "培训类别", "类别", "category"),
                    Column.required("occupation", "职业编码", "职业代码", "occupation code"),
                    Column.optional("urgent", "急需紧缺", "是否急需紧缺", "urgently needed"),
                    Column.required("need", "对接需求", "need"),
                    Column.required("hours", "课时", "标准课时", "class hours"),
                    Column.required("content", "培训内容", "content"),
                    Column.required("subsidy", "补贴标准（元/人）", "补贴标准", "subsidy (yuan a person)"),
                    Column.required("origin", "标准来源", "origin of the standard"),
                    Column.optional("adoptedFrom", "采用自", "adopted from"),
                    Column.required("validFrom", "有效期起", "valid from"),
                    Column.optional("validUntil", "有效期止", "valid until")));
    static final SheetForm OCCUPATIONS = new SheetForm(
            "occupations",
            List.of(
                    Column.required("occupationCode", "职业编码", "职业代码", "occupation code"),
                    Column.required("occupationName", "职业名称", "occupation"),
                    Column.required("decree", "发布文件", "notice")));

    private static final int WIDTH = 18;

    private CatalogueSheet() {}

    /** The lines of the table, unchecked, with words of either language read as what they name. */
    static List<CatalogueLine> lines(Columns table) {
        return filled(table).map(row -> line(table, row)).toList();
    }

    private static CatalogueLine line(Columns table, Row row) {
        return new CatalogueLine(
                row.number(),
                table.text(row, "project"),
                Words.constant(table.text(row, "category"), Category.values()),
                table.text(row, "occupation"),
                Words.yes(table.text(row, "urgent")),
                Words.constant(table.text(row, "need"), Need.values()),
                table.text(row, "hours"),
                table.text(row, "content"),
                table.text(row, "subsidy"),
                Words.constant(table.text(row, "origin"), StandardOrigin.values()),
                table.text(row, "adoptedFrom"),
                table.text(row, "validFrom"),
                table.text(row, "validUntil"));
    }

    static List<OccupationLine> occupationLines(Columns table) {
        return filled(table)
                .map(row -> new OccupationLine(
                        row.number(),
                        table.text(row, "occupationCode"),
                        table.text(row, "occupationName"),
                        table.text(row, "decree")))
                .toList();
    }

    private static Stream<Row> filled(Columns table) {
        return table.rows().stream().filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()));
    }

    /** The cells of a project, in the order of the columns. */
    static List<String> cells(Project project, Texts texts) {
        return List.of(
                project.name(),
                texts.of(project.category()),
                project.occupation().code(),
                texts.message(project.urgent() ? "yes" : "no"),
                texts.of(project.need()),
                String.valueOf(project.standard().hours()),
                project.standard().content(),
                String.valueOf(project.standard().subsidy()),
                texts.of(project.standard().origin()),
                project.standard().adoptedFrom().orElse(""),
                project.validFrom().toString(),
                project.validUntil().map(Object::toString).orElse(""));
    }

    static List<Heading> headings(Texts texts) {
        return headings(PROJECTS, texts);
    }

    private static List<Heading> headings(SheetForm form, Texts texts) {
        return form.columns().stream()
                .map(column -> new Heading(texts.message("column." + column.key()), WIDTH))
                .toList();
    }

    /** An empty table of projects to fill in; it says which words can stand where one is chosen. */
    static void projectTemplate(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.catalogue.file"),
                texts.message(
                        "template.catalogue",
                        Words.list(texts, Category.values()),
                        Words.list(texts, Need.values()),
                        Words.list(texts, StandardOrigin.values())),
                headings(PROJECTS, texts),
                out);
    }

    /** An empty table of occupations to fill in. */
    static void occupationTemplate(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.occupations.file"),
                texts.message("template.occupations"),
                headings(OCCUPATIONS, texts),
                out);
    }
}
