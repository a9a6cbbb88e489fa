package org.xunzheng.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.reports.Pdf;
import org.xunzheng.reports.press.Press;

class SerialUseReportTest {

    private final SerialUseReport report = new SerialUseReport(new Press());

    @Test
    @DisplayName("RPT-3: the use of serials run by run, with totals, and gaps shown")
    void showsEveryRunWithItsProof() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.pdf(use(), Locale.CHINA, out);
        assertThat(new Pdf(out.toByteArray()).page(1).lines().map(line -> line.strip()
                        .replaceAll("\\s+", " ")))
                .containsSubsequence(
                        "序列号使用情况表",
                        "制表时间：2026年11月20日 09:30",
                        "370911000126 泰安市泰山职业培训学校 岱岳区人力资源和社会保障局 128 131 3 99,868 0 0",
                        "370911000226 现代农业培训中心 岱岳区人力资源和社会保障局 0 5 4 99,994 1 0",
                        "合计 7 1 0");
    }

    @Test
    void repeatsTheHeadingsOnEveryPage() throws IOException {
        List<SerialUse.Line> lines = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            lines.add(new SerialUse.Line(
                    "37091100%02d26".formatted(i % 100), "学校" + i, "岱岳区", 0, i, i, 99_999 - i, 0, 0));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.pdf(new SerialUse(lines, LocalDateTime.of(2026, 11, 20, 9, 30)), Locale.CHINA, out);
        Pdf pdf = new Pdf(out.toByteArray());
        assertThat(pdf.pages()).isGreaterThan(3);
        assertThat(pdf.page(3)).contains("培训机构", "最后号码");
    }

    @Test
    void theWorkbookHoldsNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.xlsx(use(), Locale.ENGLISH, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Use of serials");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.stream()
                            .filter(row -> row.getCellAsString(0).orElse("").equals("370911000126"))
                            .findFirst()
                            .orElseThrow()
                            .stream()
                            .filter(cell -> cell != null && cell.getValue() instanceof BigDecimal)
                            .map(cell -> ((BigDecimal) cell.getValue()).intValue()))
                    .containsExactly(128, 131, 3, 99_868, 0, 0);
        }
    }

    private static SerialUse use() {
        return new SerialUse(
                List.of(
                        new SerialUse.Line("370911000126", "泰安市泰山职业培训学校", "岱岳区人力资源和社会保障局", 128, 131, 3, 99_868, 0, 0),
                        new SerialUse.Line("370911000226", "现代农业培训中心", "岱岳区人力资源和社会保障局", 0, 5, 4, 99_994, 1, 0)),
                LocalDateTime.of(2026, 11, 20, 9, 30));
    }
}
