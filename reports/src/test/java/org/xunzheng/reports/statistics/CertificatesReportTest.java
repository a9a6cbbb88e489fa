package org.xunzheng.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.reports.Pdf;
import org.xunzheng.reports.press.Press;

class CertificatesReportTest {

    private static final List<String> CITIES = List.of(
            "济南市", "青岛市", "淄博市", "枣庄市", "东营市", "烟台市", "潍坊市", "济宁市", "泰安市", "威海市", "日照市", "临沂市", "德州市", "聊城市", "滨州市",
            "菏泽市");

    private final CertificatesReport report = new CertificatesReport(new Press());

    @Test
    @DisplayName("RPT-3: certificates by city, month and category, with sub-totals and totals")
    void addsUpByCityMonthAndCategory() throws IOException {
        CertificateFigures figures = figures(
                new CertificateCount(9, "泰安市", "B", YearMonth.of(2026, 10), 1200),
                new CertificateCount(9, "泰安市", "A", YearMonth.of(2026, 9), 30),
                new CertificateCount(1, "济南市", "C", YearMonth.of(2026, 10), 7),
                new CertificateCount(9, "泰安市", "A", YearMonth.of(2026, 10), 4));
        assertThat(pdf(figures, Locale.CHINA).page(1).lines().map(line -> line.strip()
                        .replaceAll("\\s+", " ")))
                .containsSubsequence(
                        "职业技能培训合格证书核发情况统计表",
                        "统计期间：2026年1月1日至2026年11月19日",
                        "制表时间：2026年11月20日 09:30 单位：张",
                        "济南市 2026年10月 0 0 7 7",
                        "小计 0 0 7 7",
                        "泰安市 2026年9月 30 0 0 30",
                        "2026年10月 4 1,200 0 1,204",
                        "小计 34 1,200 0 1,234",
                        "总计 34 1,200 7 1,241",
                        "第 1 页，共 1 页");
    }

    @Test
    void repeatsTheHeadingsAndCountsThePages() throws IOException {
        CertificateFigures figures = twoYearsOfTheProvince();
        Pdf pdf = pdf(figures, Locale.CHINA);
        int pages = pdf.pages();
        assertThat(pages).isGreaterThan(5);
        for (int page = 1; page <= pages; page++) {
            assertThat(pdf.page(page)).contains("设区市", "月份", "合计", "第 " + page + " 页，共 " + pages + " 页");
        }
        assertThat(pdf.paper()).isEqualTo("210 × 297 mm");
        assertThat(pdf.run()).contains(String.format("%,d", sum(figures, count -> true)));
    }

    @Test
    void totalsOfTheWorkbookEqualTheInput() throws IOException {
        CertificateFigures figures = twoYearsOfTheProvince();
        List<Row> rows = rows(xlsx(figures, Locale.CHINA));
        assertThat(numbers(rows.get(rows.size() - 1))).containsExactly(totals(figures, count -> true));
        List<long[]> cities = rows.stream()
                .filter(row -> row.getCellText(1).equals("小计"))
                .map(CertificatesReportTest::numbers)
                .toList();
        assertThat(cities).hasSize(CITIES.size());
        for (int i = 0; i < CITIES.size(); i++) {
            String city = CITIES.get(i);
            assertThat(cities.get(i))
                    .containsExactly(totals(figures, count -> count.city().equals(city)));
        }
        long months = rows.stream()
                .filter(row -> row.getCellText(1).matches("\\d{4}年\\d+月"))
                .mapToLong(row -> numbers(row)[3])
                .sum();
        assertThat(months).isEqualTo(sum(figures, count -> true));
    }

    @Test
    void writesACleanWorkbook() throws IOException {
        byte[] workbook = xlsx(twoYearsOfTheProvince(), Locale.CHINA);
        List<Row> rows = rows(workbook);
        assertThat(rows).allSatisfy(row -> assertThat(row.getCellCount()).isEqualTo(6));
        assertThat(texts(rows.get(3))).containsExactly("设区市", "月份", "就业技能培训（A）", "岗位技能提升培训（B）", "创业培训（C）", "合计");
        assertThat(rows.get(4).getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(part(workbook, "xl/styles.xml")).contains("\"宋体\"").doesNotContain("\"song");
        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).contains("ySplit=\"4\"", "state=\"frozen\"");
        assertThat(part(workbook, "xl/workbook.xml")).contains("name=\"证书核发情况\"");
    }

    @Test
    void saysWhenThereAreNone() throws IOException {
        assertThat(pdf(figures(), Locale.CHINA).page(1)).contains("设区市", "岗位技能提升培训", "本期没有核发证书", "第 1 页，共 1 页");
        List<Row> rows = rows(xlsx(figures(), Locale.CHINA));
        assertThat(texts(rows.get(3))).startsWith("设区市", "月份").endsWith("合计");
        assertThat(rows.get(4).getCellText(0)).isEqualTo("本期没有核发证书");
        assertThat(pdf(figures(), Locale.ENGLISH).page(1)).contains("No certificates were issued in this period");
    }

    @Test
    void speaksEnglish() throws IOException {
        CertificateFigures figures = figures(new CertificateCount(1, "Jinan", "A", YearMonth.of(2026, 9), 12345));
        assertThat(pdf(figures, Locale.UK).page(1))
                .contains(
                        "Vocational Training Certificates Issued",
                        "1 January 2026 to 19 November 2026",
                        "Unit: certificates",
                        "Employment",
                        "Sep",
                        "Sub-total",
                        "Grand total",
                        "12,345")
                .containsPattern("Page 1[\\s\\u00A0]of 1");
    }

    @Test
    void addsLongsBeyondInt() throws IOException {
        CertificateFigures figures = figures(
                new CertificateCount(1, "济南市", "A", YearMonth.of(2026, 9), Integer.MAX_VALUE),
                new CertificateCount(1, "济南市", "A", YearMonth.of(2026, 9), Integer.MAX_VALUE));
        assertThat(pdf(figures, Locale.CHINA).run()).contains("4,294,967,294");
    }

    private static CertificateFigures figures(CertificateCount... counts) {
        return new CertificateFigures(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 11, 19),
                List.of(counts),
                LocalDateTime.of(2026, 11, 20, 9, 30));
    }

    private static CertificateFigures twoYearsOfTheProvince() {
        Random random = new Random(52);
        List<CertificateCount> counts = new ArrayList<>();
        for (String city : CITIES) {
            for (YearMonth month = YearMonth.of(2025, 1);
                    month.isBefore(YearMonth.of(2026, 12));
                    month = month.plusMonths(1)) {
                for (String category : List.of("C", "A", "B")) {
                    if (random.nextInt(3) > 0) {
                        counts.add(new CertificateCount(
                                CITIES.indexOf(city) + 1, city, category, month, random.nextInt(99999)));
                    }
                }
            }
        }
        return figures(counts.toArray(CertificateCount[]::new));
    }

    private static long sum(CertificateFigures figures, Predicate<CertificateCount> which) {
        return figures.counts().stream()
                .filter(which)
                .mapToLong(CertificateCount::certificates)
                .sum();
    }

    /** A, B, C and all. */
    private static long[] totals(CertificateFigures figures, Predicate<CertificateCount> which) {
        return new long[] {
            sum(figures, which.and(count -> count.category().equals("A"))),
            sum(figures, which.and(count -> count.category().equals("B"))),
            sum(figures, which.and(count -> count.category().equals("C"))),
            sum(figures, which)
        };
    }

    private static long[] numbers(Row row) {
        return row.getCells(2, 6).stream()
                .mapToLong(cell -> cell.asNumber().longValueExact())
                .toArray();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::getText).toList();
    }

    private Pdf pdf(CertificateFigures figures, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.pdf(figures, locale, out);
        return new Pdf(out.toByteArray());
    }

    private byte[] xlsx(CertificateFigures figures, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.xlsx(figures, locale, out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no part " + name);
    }
}
