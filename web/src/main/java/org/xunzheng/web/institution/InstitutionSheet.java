package org.xunzheng.web.institution;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionRow;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.Words;
import org.xunzheng.web.text.Texts;

/** Institutions as a file of rows. */
final class InstitutionSheet {

    private static final int WIDTH = 24;
    static final SheetForm FORM = new SheetForm(
            "institutions",
            List.of(
                    Column.required("institutionName", "机构名称", "培训机构名称", "institution")
                            .like("(机构|学校|单位|主体)(名称|全称)$|^(机构|学校|单位)$"),
                    Column.required("creditCode", "统一社会信用代码", "social credit code")
                            .like("信用代码|creditcode"),
                    Column.required("kind", "机构类型", "类型", "kind").like("(机构|单位|学校|办学)(类型|类别|性质|种类)$|^(类别|性质)$"),
                    Column.optional("region", "所属地区", "地区", "region").like("(所属|所在)(地区|区县|县区|区域|市县|地)$|^(区县|县区|县市区)$"),
                    Column.optional("contact", "联系人", "contact").like("联系人(姓名)?$|^(负责人|经办人)(姓名)?$"),
                    Column.optional("phone", "联系电话", "telephone")
                            .like("^(?!.*(传真|监督|地址|邮箱)).*(电话|手机|联系方式|tel|phone|mobile)"),
                    Column.optional("address", "地址", "address").like("地址$|^(住所|校址)$")));

    private InstitutionSheet() {}

    /** The rows of the table, unchecked, with words of either language read as what they name. */
    static List<InstitutionRow> rows(Columns table) {
        return table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> new InstitutionRow(
                        row.number(),
                        table.text(row, "institutionName"),
                        table.text(row, "creditCode"),
                        Words.constant(table.text(row, "kind"), InstitutionKind.values()),
                        table.text(row, "region"),
                        table.text(row, "contact"),
                        table.text(row, "phone"),
                        table.text(row, "address")))
                .toList();
    }

    /** An empty table to fill in; it says which kinds there are. */
    static void template(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.institutions.file"),
                texts.message("template.institutions", Words.list(texts, InstitutionKind.values())),
                FORM.columns().stream()
                        .map(column -> new Heading(texts.message("column." + column.key()), WIDTH))
                        .toList(),
                out);
    }
}
