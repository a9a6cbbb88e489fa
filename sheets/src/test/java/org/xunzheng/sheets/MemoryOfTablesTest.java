package org.xunzheng.sheets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/** A Java with no more memory than a server keeps for one file reads the worst of them, or refuses them. */
@DisplayName("A table takes no more than 160 MB while it is read")
class MemoryOfTablesTest {

    private static final String NAMESPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final int LARGEST = 19 << 20;

    @TempDir
    private Path folder;

    @Test
    void asManyRowsAsAreTaken() throws IOException, InterruptedException {
        String row = "王芳,370911199001011234,保育师,某学校,2026-11-01,2026-11-19,2026-11-20,合格,泰山大街1号岱岳区某某街道某某社区,无\n";
        Path file = Files.writeString(folder.resolve("a.csv"), row.repeat(100_000));
        assertThat(read(file)).isEqualTo("100000 rows");
    }

    @Test
    void moreRowsThanAreTaken() throws IOException, InterruptedException {
        String row = "370911199001011234,王芳,13800000001,某某单位某某岗位某某备注\n";
        Path file = Files.writeString(folder.resolve("a.csv"), row.repeat(LARGEST / row.getBytes(UTF_8).length));
        assertThat(read(file)).isEqualTo(Defect.TOO_MANY_ROWS.name());
    }

    @Test
    void manySmallCells() throws IOException, InterruptedException {
        String row = "1,".repeat(94) + "1\n";
        Path file = Files.writeString(folder.resolve("a.csv"), row.repeat(LARGEST / row.length()));
        assertThat(read(file)).isEqualTo(Defect.TOO_MANY_CELLS.name());
    }

    @Test
    void aSmallWorkbookOfManyCells() throws IOException, InterruptedException {
        Path file = workbook(0, "<row>" + "<c><v>1</v></c>".repeat(95) + "</row>", 30_000);
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(read(file)).isEqualTo(Defect.TOO_MANY_CELLS.name());
    }

    @Test
    void aSmallWorkbookOfManySharedTexts() throws IOException, InterruptedException {
        Path file = workbook(2_000_000, "<row><c><v>1</v></c></row>", 1);
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(read(file)).isEqualTo(Defect.TOO_MANY_CELLS.name());
    }

    @Test
    void aSmallWorkbookOfLongTexts() throws IOException, InterruptedException {
        String text = "<row><c t=\"inlineStr\"><is><t>" + "长".repeat(1_000) + "</t></is></c></row>";
        Path file = workbook(0, text, 30_000);
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(read(file)).isEqualTo(Defect.TOO_MANY_CELLS.name());
    }

    private Path workbook(int texts, String row, int rows) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + NAMESPACE
                            + " xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"r/worksheet\" Target=\"sheet1.xml\"/></Relationships>");
            part(zip, "xl/sharedStrings.xml", "<sst " + NAMESPACE + ">");
            write(zip, "<si><t>a text</t></si>", texts);
            zip.write("</sst>".getBytes(US_ASCII));
            part(zip, "xl/sheet1.xml", "<worksheet " + NAMESPACE + "><sheetData>");
            write(zip, row, rows);
            zip.write("</sheetData></worksheet>".getBytes(US_ASCII));
        }
        return file;
    }

    /** Begins a part. */
    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text, 1);
    }

    private static void write(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    /** What another Java says of the file; its last words if it ends otherwise. */
    private static String read(Path file) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), UTF_8);
        java.waitFor();
        return said;
    }

    /** Reads one file. */
    static final class Reading {

        private Reading() {}

        public static void main(String[] file) throws IOException {
            try {
                System.out.print(SheetReader.read(Path.of(file[0])).size() + " rows");
            } catch (UnreadableSheet refused) {
                System.out.print(refused.defect());
            }
        }
    }
}
