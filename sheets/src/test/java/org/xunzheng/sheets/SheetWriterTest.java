package org.xunzheng.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xunzheng.sheets.SheetFixture.part;
import static org.xunzheng.sheets.SheetFixture.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesATemplateThatKeepsIdNumbersAsText() throws IOException {
        SheetWriter.template("花名册", "带*的必填。", List.of(Heading.of("*姓名"), new Heading("*身份证号", 22)), out);
        byte[] file = out.toByteArray();
        assertThat(texts(SheetReader.read(file))).containsExactly(List.of("带*的必填。"), List.of("*姓名", "*身份证号"));
        assertThat(part(file, "xl/workbook.xml")).contains("name=\"&#x82b1;&#x540d;&#x518c;\"");
        assertThat(part(file, SHEET))
                .contains("ySplit=\"2\"")
                .containsPattern("<col [^>]*min=\"2\"[^>]*width=\"22[^>]*style=\"[1-9]");
        assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"").contains("&#x5b8b;&#x4f53;");
    }

    @Test
    void givesRowsBackWithRemarks() throws IOException {
        List<Row> rows = SheetReader.read("花名册\n\n姓名,身份证号\n张三,1\n李四,2\n".getBytes(UTF_8));
        SheetWriter.annotated(rows, 3, Map.of(5, "身份证号应为18位"), "备注", out);
        byte[] file = out.toByteArray();
        List<Row> again = SheetReader.read(file);
        assertThat(texts(again))
                .containsExactly(
                        List.of("花名册"),
                        List.of("姓名", "身份证号", "备注"),
                        List.of("张三", "1"),
                        List.of("李四", "2", "身份证号应为18位"));
        assertThat(again).extracting(Row::number).containsExactly(1, 3, 4, 5);
        String sheet = part(file, SHEET);
        assertThat(sheet).containsPattern("r=\"A5\" s=\"[1-9]").doesNotContainPattern("r=\"A4\" s=");
        assertThat(part(file, "xl/styles.xml")).contains("FFF2CC");
    }

    @Test
    void usesTheColumnOfEarlierRemarksAgain() throws IOException {
        List<Row> rows = SheetReader.read("姓名,备注,单位\n张三,旧的,甲\n李四,旧的,乙\n".getBytes(UTF_8));
        SheetWriter.annotated(rows, 1, Map.of(3, "新的"), "备注", out);
        assertThat(texts(SheetReader.read(out.toByteArray())))
                .containsExactly(List.of("姓名", "备注", "单位"), List.of("张三", "", "甲"), List.of("李四", "新的", "乙"));
    }

    @Test
    void neverWritesFormulas() throws IOException {
        List<String> dangerous = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")", "<f>1</f>");
        SheetWriter.list("单", List.of(Heading.of("=2+2")), List.of(dangerous).iterator(), out);
        byte[] file = out.toByteArray();
        assertThat(part(file, SHEET)).doesNotContain("<f>");
        List<Row> rows = SheetReader.read(file);
        assertThat(texts(rows)).containsExactly(List.of("=2+2"), dangerous);
        out.reset();
        SheetWriter.annotated(rows, 1, Map.of(2, "=3"), "备注", out);
        assertThat(part(out.toByteArray(), SHEET)).doesNotContain("<f>");
    }

    @Test
    void keepsEveryCellOfAListAsText() throws IOException {
        SheetWriter.list(
                "成绩",
                List.of(Heading.of("身份证号"), Heading.of("理论成绩")),
                List.of(List.of("370911199001011234", "")).iterator(),
                out);
        assertThat(part(out.toByteArray(), SHEET))
                .containsPattern("r=\"A2\" s=\"[1-9]")
                .containsPattern("r=\"B2\" s=\"[1-9]");
        assertThat(part(out.toByteArray(), "xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    @DisplayName(
            "numbers and days of a list are such for the spreadsheet, and can be added and sorted; anything else is text")
    void writesNumbersAndDaysAsSuch() throws IOException {
        SheetWriter.list(
                "班级",
                List.of(
                        new Heading("人数", 8, Heading.Kind.NUMBER),
                        new Heading("开班日期", 12, Heading.Kind.DAY),
                        Heading.of("名称")),
                List.of(List.of("30", "2026-11-06", "30"), List.of("超过 10,000", "", "2026-11-06"))
                        .iterator(),
                out);
        String sheet = part(out.toByteArray(), SHEET);
        assertThat(sheet)
                .containsPattern("<c r=\"A2\"[^>]*><v>30</v>")
                .containsPattern("<c r=\"B2\"[^>]*><v>46332")
                .containsPattern("<c r=\"C2\"[^>]*t=\"inlineStr\"")
                .containsPattern("<c r=\"A3\"[^>]*t=\"inlineStr\"")
                .containsPattern("<c r=\"C3\"[^>]*t=\"inlineStr\"");
        assertThat(texts(SheetReader.read(out.toByteArray())).get(1)).containsExactly("30", "2026-11-06", "30");
    }

    @Test
    void dropsWhatXmlCannotHold() throws IOException {
        SheetWriter.list(
                "单", List.of(Heading.of("甲")), List.of(List.of("a\u0001b<&>𠮷")).iterator(), out);
        assertThat(SheetReader.read(out.toByteArray()).get(1).text(0)).isEqualTo("ab<&>𠮷");
    }

    @Test
    void writesAndReadsHundredThousandRows() throws IOException {
        Iterator<List<String>> rows = Stream.concat(
                        IntStream.range(1, 100_000).mapToObj(i -> List.of("学员" + i, "370911199001011234", "电工（四级）")),
                        Stream.of(List.of("最后", "", "")))
                .iterator();
        List<Heading> headings = List.of(Heading.of("姓名"), Heading.of("身份证号"), Heading.of("工种"));
        SheetWriter.list("名册", headings, rows, out);
        List<Row> read =
                SheetReader.read(out.toByteArray(), new Limits(20 << 20, 160 << 20, 100_001, 3, 300_003, 20 << 20));
        assertThat(read).hasSize(100_001);
        assertThat(read.get(100_000)).isEqualTo(new Row(100_001, List.of(new Cell("最后", false))));
    }

    @Test
    void annotatesALongTable() throws IOException {
        List<Row> rows = IntStream.rangeClosed(1, 5000)
                .mapToObj(n -> new Row(n, Collections.nCopies(3, new Cell("格" + n, false))))
                .toList();
        SheetWriter.annotated(rows, 1, Map.of(2, "第二行", 5000, "末行"), "备注", out);
        List<Row> again = SheetReader.read(out.toByteArray());
        assertThat(again).hasSize(5000);
        assertThat(again.get(1).text(3)).isEqualTo("第二行");
        assertThat(again.get(4999).text(3)).isEqualTo("末行");
    }
}
