package org.xunzheng.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/** Reads the rows of a table from XLSX or CSV. What the file is shows in its content; its name does not count. */
public final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /** The rows of the file within the usual limits. */
    public static List<Row> read(Path file) throws IOException {
        if (Files.size(file) > Limits.USUAL.bytes()) {
            throw new UnreadableSheet(Defect.TOO_LARGE);
        }
        return read(Files.readAllBytes(file));
    }

    /** The rows within the usual limits. */
    public static List<Row> read(byte[] content) {
        return read(content, Limits.USUAL);
    }

    /**
     * The rows that are not blank: of a workbook, those of its first visible sheet that has any.
     *
     * @throws UnreadableSheet with the reason
     */
    public static List<Row> read(byte[] content, Limits limits) {
        return sheets(content, limits).get(0).rows();
    }

    /**
     * All sheets that are visible and not empty, within the usual limits; at least one.
     *
     * @throws UnreadableSheet with the reason
     */
    public static List<Sheet> sheets(byte[] content) {
        return sheets(content, Limits.USUAL);
    }

    private static List<Sheet> sheets(byte[] content, Limits limits) {
        if (content.length > limits.bytes()) {
            throw new UnreadableSheet(Defect.TOO_LARGE);
        }
        List<Sheet> sheets = all(content, limits);
        if (sheets.isEmpty()) {
            throw new UnreadableSheet(Defect.EMPTY);
        }
        return sheets;
    }

    private static List<Sheet> all(byte[] content, Limits limits) {
        if (startsWith(content, ZIP)) {
            return new XlsxFile(content, limits).sheets();
        }
        if (startsWith(content, OLE2)) {
            throw new UnreadableSheet(kindOfOle2(content));
        }
        List<Row> rows =
                new CsvText(CsvCharset.decode(content)).read(new RowCollector(new RowCollector.Budget(limits)));
        return rows.isEmpty() ? List.of() : List.of(Sheet.of(rows));
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** OLE2 holds old workbooks, new ones behind a password, and much else; the names of its streams tell. */
    private static Defect kindOfOle2(byte[] content) {
        String names = new String(content, StandardCharsets.ISO_8859_1);
        if (names.contains(utf16("EncryptedPackage"))) {
            return Defect.PASSWORD_PROTECTED;
        }
        return names.contains(utf16("Workbook")) || names.contains(utf16("Book")) ? Defect.OLD_XLS : Defect.NOT_A_SHEET;
    }

    private static String utf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
