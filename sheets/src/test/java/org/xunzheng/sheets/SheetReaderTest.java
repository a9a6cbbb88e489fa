package org.xunzheng.sheets;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xunzheng.sheets.SheetFixture.handWritten;
import static org.xunzheng.sheets.SheetFixture.texts;
import static org.xunzheng.sheets.SheetFixture.xlsx;
import static org.xunzheng.sheets.SheetFixture.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.sheets.UnreadableSheet.Defect;

class SheetReaderTest {

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @Nested
    class OfXlsx {

        @Test
        void readsTextNumbersAndDates() {
            byte[] file = xlsx(sheet -> {
                sheet.value(0, 0, "370911199001011234");
                sheet.value(0, 1, 24);
                sheet.value(0, 2, 1.50);
                sheet.value(0, 3, LocalDate.of(2026, 11, 20));
                sheet.style(0, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
                sheet.value(0, 4, LocalDateTime.of(2026, 11, 20, 9, 30));
                sheet.style(0, 4).format("yyyy/m/d h:mm").set();
                sheet.value(0, 5, true);
                sheet.value(0, 6, 20261120);
                sheet.style(0, 6).format("0_ ;[Red]\\-0\\ ").set();
            });
            assertThat(SheetReader.read(file).get(0).cells())
                    .extracting(Cell::text, Cell::number)
                    .containsExactly(
                            tuple("370911199001011234", false),
                            tuple("24", true),
                            tuple("1.5", true),
                            tuple("2026-11-20", false),
                            tuple("2026-11-20T09:30", false),
                            tuple("TRUE", false),
                            tuple("20261120", true));
        }

        @Test
        void writesAnIdNumberKeptAsNumberInFull() {
            byte[] file = handWritten("<row r=\"1\"><c r=\"A1\"><v>3.70911199001011E+17</v></c>"
                    + "<c r=\"B1\"><v>370911199001011234</v></c></row>");
            assertThat(SheetReader.read(file).get(0).cells())
                    .containsExactly(new Cell("370911199001011000", true), new Cell("370911199001011234", true));
        }

        @ParameterizedTest
        @ValueSource(ints = {14, 22, 31, 57})
        void knowsTheBuiltInDateForms(int form) {
            byte[] file = handWritten(form, "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>46346</v></c></row>");
            assertThat(SheetReader.read(file).get(0).cells()).containsExactly(new Cell("2026-11-20", false));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 3, 9, 49})
        void knowsTheBuiltInNumberForms(int form) {
            byte[] file = handWritten(form, "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>46346</v></c></row>");
            assertThat(SheetReader.read(file).get(0).cells()).containsExactly(new Cell("46346", true));
        }

        @Test
        void keepsAnIdNumberInACellMeantForDates() {
            byte[] file = handWritten(14, "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>370911199001011234</v></c></row>");
            assertThat(SheetReader.read(file).get(0).text(0)).isEqualTo("370911199001011234");
        }

        @Test
        void readsFormulasByTheirResult() {
            byte[] file = handWritten("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c>"
                    + "<c r=\"B1\" t=\"str\"><f>\"甲\"</f><v>甲</v></c></row>");
            assertThat(SheetReader.read(file).get(0).cells())
                    .containsExactly(new Cell("2", true), new Cell("甲", false));
        }

        @Test
        void trimsEverySpaceAndSkipsBlankRows() {
            byte[] file = xlsx(sheet -> {
                sheet.value(0, 0, "　 \u00A0");
                sheet.value(2, 1, "\uFEFF　张 三\u00A0\n");
            });
            List<Row> rows = SheetReader.read(file);
            assertThat(rows).extracting(Row::number).containsExactly(3);
            assertThat(rows.get(0).text(1)).isEqualTo("张 三");
            assertThat(rows.get(0).text(0)).isEmpty();
            assertThat(rows.get(0).text(99)).isEmpty();
        }

        @Test
        void numbersRowsThatCarryNoNumber() {
            byte[] file = handWritten("<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row>"
                    + "<row><c t=\"inlineStr\"><is><t>乙</t></is></c></row>");
            assertThat(SheetReader.read(file)).extracting(Row::number).containsExactly(1, 2);
        }

        @Test
        void readsTheFirstVisibleSheet() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "Test", null)) {
                var hidden = workbook.newWorksheet("字典");
                hidden.value(0, 0, "字典");
                hidden.setVisibilityState(VisibilityState.HIDDEN);
                workbook.newWorksheet("名册").value(0, 0, "名册");
                workbook.setActiveTab(1);
            }
            assertThat(SheetReader.read(out.toByteArray()).get(0).text(0)).isEqualTo("名册");
        }

        @Test
        void readsFiveThousandRows() {
            byte[] file = xlsx(sheet -> IntStream.range(0, 5000).forEach(row -> {
                sheet.value(row, 0, "学员" + row);
                sheet.value(row, 1, row);
            }));
            List<Row> rows = SheetReader.read(file);
            assertThat(rows).hasSize(5000);
            assertThat(rows.get(4999))
                    .isEqualTo(new Row(5000, List.of(new Cell("学员4999", false), new Cell("4999", true))));
        }

        @Test
        void readsStrictAndOddlyPackedWorkbooks() {
            String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
            String relation = "http://purl.oclc.org/ooxml/officeDocument/relationships";
            byte[] file = zip(Map.of(
                    "[Content_Types].xml",
                    "<Types/>",
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"a\" Target=\"/Odd/Book.xml\" Type=\"" + relation
                            + "/officeDocument\"/></Relationships>",
                    "/odd\\book.xml",
                    "<w:workbook xmlns:w=\"" + main + "\" xmlns:r=\"" + relation
                            + "\"><w:sheets><w:sheet name=\"名册\" sheetId=\"1\" r:id=\"b\"/></w:sheets></w:workbook>",
                    "odd/_rels/Book.xml.rels",
                    "<Relationships><Relationship Id=\"b\" Target=\"../sheets/one.xml\" Type=\"" + relation
                            + "/worksheet\"/></Relationships>",
                    "sheets/one.xml",
                    "<w:worksheet xmlns:w=\"" + main
                            + "\"><w:sheetData><w:row><w:c t=\"inlineStr\"><w:is><w:r><w:t>张</w:t></w:r>"
                            + "<w:r><w:t>三_x000D_</w:t></w:r><w:rPh><w:t>zhang</w:t></w:rPh></w:is></w:c>"
                            + "<w:c t=\"d\"><w:v>2026-11-20T00:00:00</w:v></w:c></w:row></w:sheetData></w:worksheet>"));
            assertThat(texts(SheetReader.read(file))).containsExactly(List.of("张三", "2026-11-20"));
            assertThat(SheetReader.sheets(file)).extracting(Sheet::name).containsExactly("名册");
        }

        @Test
        void forgetsDigitsThatExcelReckonsOf() {
            byte[] file = handWritten("<row r=\"1\"><c r=\"A1\"><f>86+0.1</f><v>86.099999999999994</v></c></row>");
            assertThat(SheetReader.read(file).get(0).text(0)).isEqualTo("86.1");
        }

        @Test
        void refusesAZipBomb() {
            byte[] bomb = handWritten(
                    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + " ".repeat(17 << 20) + "</t></is></c></row>");
            assertThat(bomb).hasSizeLessThan(20_000);
            assertDefect(bomb, new Limits(20_000, 16 << 20, 1, 1, 1, 1), Defect.TOO_LARGE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"r=\"ZZZZZZ1\"", "r = 'ZZZZZZ1'", "r=\"&#90;ZZZZZ1\""})
        void refusesColumnsBeyondThoseOfExcel(String address) {
            assertDefect(handWritten("<row r=\"1\"><c " + address + "><v>1</v></c></row>"), Defect.DAMAGED);
        }

        @Test
        void refusesNumbersBeyondThoseOfExcel() {
            assertDefect(handWritten("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>"), Defect.DAMAGED);
        }

        @Test
        void resolvesNoEntities() {
            assertDefect(
                    zip(Map.of(
                            "[Content_Types].xml",
                            "<Types/>",
                            "xl/workbook.xml",
                            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>")),
                    Defect.DAMAGED);
        }

        @Test
        void refusesOtherZipFiles() {
            assertDefect(zip(Map.of("word/document.xml", "<w/>", "[Content_Types].xml", "<t/>")), Defect.NOT_A_SHEET);
        }

        @Test
        void refusesAWorkbookThatBreaksOff() {
            byte[] whole = xlsx(sheet -> sheet.value(0, 0, "甲"));
            assertDefect(Arrays.copyOf(whole, whole.length / 2), Defect.DAMAGED);
        }

        @Test
        void refusesAnEmptySheet() {
            assertDefect(xlsx(sheet -> sheet.value(4, 4, "　")), Defect.EMPTY);
        }
    }

    @Nested
    class OfCsv {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void findsTheSeparator(String separator) {
            String text = String.join(separator, "姓名", "备注") + "\r\n" + String.join(separator, "张三", "甲") + "\r\n";
            assertThat(texts(SheetReader.read(text.getBytes(UTF_8))))
                    .containsExactly(List.of("姓名", "备注"), List.of("张三", "甲"));
        }

        @Test
        void readsEveryCharsetThatExcelWrites() {
            String text = "姓名,性别\n张三,男\n";
            List<List<String>> expected = List.of(List.of("姓名", "性别"), List.of("张三", "男"));
            assertThat(texts(SheetReader.read(text.getBytes(UTF_8)))).isEqualTo(expected);
            assertThat(texts(SheetReader.read(("\uFEFF" + text).getBytes(UTF_8))))
                    .isEqualTo(expected);
            assertThat(texts(SheetReader.read(text.getBytes(Charset.forName("GB18030")))))
                    .isEqualTo(expected);
            assertThat(texts(SheetReader.read(("\uFEFF" + text.replace(',', '\t')).getBytes(UTF_16LE))))
                    .isEqualTo(expected);
        }

        @Test
        void readsRareCharactersOfGb18030() {
            assertThat(texts(SheetReader.read("姓名\n㑇𠮷䶮".getBytes(Charset.forName("GB18030")))))
                    .containsExactly(List.of("姓名"), List.of("㑇𠮷䶮"));
        }

        @Test
        void readsQuotes() {
            String text = "a,\"b,\"\"c\"\"\r\nd\",e\n\n\"\",  \"f\" ,5\"";
            List<Row> rows = SheetReader.read(text.getBytes(UTF_8));
            assertThat(texts(rows)).containsExactly(List.of("a", "b,\"c\"\r\nd", "e"), List.of("", "f", "5\""));
            assertThat(rows).extracting(Row::number).containsExactly(1, 3);
        }

        @Test
        void keepsDigitsAsTheyStand() {
            assertThat(SheetReader.read("0371,370911199001011234\t".getBytes(UTF_8))
                            .get(0)
                            .cells())
                    .containsExactly(new Cell("0371", false), new Cell("370911199001011234", false));
        }

        @Test
        void refusesAQuoteThatNeverEnds() {
            assertDefect("a,\"b\nc".getBytes(UTF_8), Defect.DAMAGED);
        }

        @Test
        void readsHundredThousandRowsAndNoMore() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 100_000; i++) {
                text.append("学员").append(i).append(",370911199001011234,电工\n");
            }
            assertThat(SheetReader.read(text.toString().getBytes(UTF_8))).hasSize(100_000);
            assertDefect(text.append("多").toString().getBytes(UTF_8), Defect.TOO_MANY_ROWS);
        }
    }

    @Test
    void keepsToTheLimits() {
        byte[] file = "1,2,3\n4,5,6\n7,8,9".getBytes(UTF_8);
        assertThat(SheetReader.read(file, new Limits(17, 0, 3, 3, 9, 99))).hasSize(3);
        assertDefect(file, new Limits(16, 0, 3, 3, 9, 99), Defect.TOO_LARGE);
        assertDefect(file, new Limits(17, 0, 2, 3, 9, 99), Defect.TOO_MANY_ROWS);
        assertDefect(file, new Limits(17, 0, 3, 2, 9, 99), Defect.TOO_MANY_COLUMNS);
        assertDefect(file, new Limits(17, 0, 3, 3, 8, 99), Defect.TOO_MANY_CELLS);
        assertThat(SheetReader.read(file, new Limits(17, 0, 3, 3, 9, 9))).hasSize(3);
        assertDefect(file, new Limits(17, 0, 3, 3, 9, 8), Defect.TOO_MANY_CELLS);
    }

    @Test
    void tellsOldWorkbooksFromLockedOnes() {
        assertDefect(ole2("Workbook"), Defect.OLD_XLS);
        assertDefect(ole2("Book"), Defect.OLD_XLS);
        assertDefect(ole2("EncryptedPackage"), Defect.PASSWORD_PROTECTED);
        assertDefect(ole2("WordDocument"), Defect.NOT_A_SHEET);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertDefect(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Defect.NOT_A_SHEET);
        assertDefect("%PDF-1.7\n\u0001\u0002".getBytes(UTF_8), Defect.NOT_A_SHEET);
        assertDefect("<html><table><tr><td>张三</td></tr></table></html>".getBytes(UTF_8), Defect.NOT_A_SHEET);
        assertDefect(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF}, Defect.NOT_A_SHEET);
        assertDefect(new byte[0], Defect.EMPTY);
        assertDefect("\n , ,\n".getBytes(UTF_8), Defect.EMPTY);
    }

    @Test
    void goesByContentNotByName(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("名册.csv"), xlsx(sheet -> sheet.value(0, 0, "甲")));
        assertThat(SheetReader.read(file).get(0).text(0)).isEqualTo("甲");
        Path large = folder.resolve("large.xlsx");
        try (var channel = Files.newByteChannel(
                large, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(21 << 20);
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThatThrownBy(() -> SheetReader.read(large))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class, e -> assertThat(e.defect()).isEqualTo(Defect.TOO_LARGE));
    }

    private static byte[] ole2(String stream) {
        byte[] file = Arrays.copyOf(OLE2, 2048);
        byte[] name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static void assertDefect(byte[] file, Defect defect) {
        assertDefect(file, Limits.USUAL, defect);
    }

    private static void assertDefect(byte[] file, Limits limits, Defect defect) {
        assertThatThrownBy(() -> SheetReader.read(file, limits))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class, e -> assertThat(e.defect()).isEqualTo(defect));
    }
}
