package org.xunzheng.reports.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.reports.Pdf;
import org.xunzheng.reports.filing.FilingSheet.Hours;
import org.xunzheng.reports.filing.FilingSheet.Item;
import org.xunzheng.reports.filing.FilingSheet.Teacher;
import org.xunzheng.reports.press.Press;

@DisplayName("RPT-2: the filing form as annex 1 has it")
class FilingFormReportTest {

    private final FilingFormReport report = new FilingFormReport(new Press());

    @Test
    @DisplayName("RPT-2, FIL-1: filled in, on one A4 page")
    void filledIn() throws IOException {
        Pdf pdf = printed(filled(4));
        assertThat(pdf.paper()).isEqualTo("210 × 297 mm");
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(text(pdf))
                .contains(
                        "职业技能培训合格证书使用备案表",
                        "备案单位：岱岳区人力资源和社会保障局",
                        "备案年度：2026",
                        "泰安市泰山职业培训学校",
                        "总课时：60学时。其中：理论培训20学时，实操培训40学时。线上培训0学时，线下培训60学时。",
                        "课目1",
                        "宋立民",
                        "高级技师",
                        "每年 8 期",
                        "以上所填报内容属实",
                        "负责人签字：周芳",
                        "同意备案",
                        "2026年3月12日");
    }

    @Test
    @DisplayName("RPT-2: empty, to be filled in by hand")
    void empty() throws IOException {
        Pdf pdf = printed(FilingSheet.empty());
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(text(pdf))
                .contains("总课时：_____学时", "10", "负责人签字：________", "人社部门备案意见", "年　　月　　日".replace("　", ""))
                .doesNotContain("null");
    }

    @Test
    void thirtyItemsRunOnToTheNextPage() throws IOException {
        Pdf pdf = printed(filled(60));
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(text(pdf)).contains("课目1");
        assertThat(pdf.page(1) + pdf.page(2)).contains("课目60", "负责人签字");
    }

    private Pdf printed(FilingSheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.pdf(sheet, out);
        return new Pdf(out.toByteArray());
    }

    /** The first page without the line breaks and wide spaces of its cells. */
    private static String text(Pdf pdf) throws IOException {
        return pdf.page(1).replaceAll("[\\r\\n　]", "");
    }

    private static FilingSheet filled(int items) {
        return new FilingSheet(
                "泰安市泰山职业培训学校",
                "岱岳区人力资源和社会保障局",
                "2026",
                "周芳",
                "0538-8560011",
                "",
                "保育师（岗位技能提升培训）",
                new Hours(60, 20, 40, 0, 60),
                IntStream.rangeClosed(1, items)
                        .mapToObj(i -> new Item("课目" + i, 15, "线下"))
                        .toList(),
                List.of(new Teacher("宋立民", "泰安市职工大学", "讲师", "基础知识", "0538-8560012")),
                List.of(new Teacher("孟凡荣", "泰安市泰山职业培训学校", "高级技师", "操作技能", "0538-8560013")),
                "每年 8 期，每期 50 人",
                "理论闭卷笔试，实操现场考核",
                "第 1 版：理论 120 题，实操 30 题",
                "周芳",
                "经综合评估，同意备案。",
                "2026年3月12日");
    }
}
