package org.xunzheng.web.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.xunzheng.domain.attendance.AttendanceReason;
import org.xunzheng.domain.attendance.BringRecords;
import org.xunzheng.domain.attendance.RawRecord;
import org.xunzheng.domain.attendance.RecordFormat;
import org.xunzheng.domain.attendance.RecordReading;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Row;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;

/** Tells the format of a file of records by what is in it, and reads its rows. */
final class RecordFiles {

    private static final int LOOKED_AT = 50;

    private static final Map<RecordFormat, SheetForm> FORMS = forms();

    private RecordFiles() {}

    /** How a row of a format is read. */
    @FunctionalInterface
    private interface Reading {
        RawRecord read(int row, RecordReading.Cells cells);
    }

    private static Map<RecordFormat, SheetForm> forms() {
        Map<RecordFormat, SheetForm> forms = new LinkedHashMap<>();
        forms.put(
                RecordFormat.DINGTALK,
                new SheetForm(
                        "attendance-dingtalk",
                        List.of(
                                Column.required("name", "姓名"),
                                Column.required("person", "工号", "UserId"),
                                Column.required("day", "考勤日期"),
                                Column.required("at", "打卡时间"),
                                Column.optional("result", "打卡结果"),
                                Column.optional("device", "打卡设备"),
                                Column.optional("changedBy", "管理员修改备注"))));
        forms.put(
                RecordFormat.PLATFORM_LOG,
                new SheetForm(
                        "attendance-platform",
                        List.of(
                                Column.required("person", "idNumber", "证件号码", "身份证号"),
                                Column.optional("lesson", "lesson", "课次"),
                                Column.required("login", "login", "登录时间"),
                                Column.required("logout", "logout", "登出时间", "退出时间"),
                                Column.optional("faces", "faceTotal", "人脸核验次数"),
                                Column.optional("facesPassed", "facePassed", "人脸通过次数"),
                                Column.optional("device", "device", "设备"))));
        forms.put(
                RecordFormat.SHEET,
                new SheetForm(
                        "attendance",
                        List.of(
                                Column.optional("name", "姓名", "name"),
                                Column.optional("person", "工号", "编号", "number"),
                                Column.optional("idNumber", "证件号码", "身份证号", "ID number"),
                                Column.required("at", "时间", "打卡时间", "time"),
                                Column.optional("device", "设备", "device"),
                                Column.optional("method", "方式", "打卡方式", "method"))));
        return forms;
    }

    /** Where our own table has its headings. */
    static List<Column> headings() {
        return FORMS.get(RecordFormat.SHEET).columns();
    }

    /**
     * The records of a file.
     *
     * @param warnings what of a table was not read
     */
    record Read(BringRecords.Brought brought, List<Refusal> warnings) {}

    /** Reads the file; refused if it is none of the formats. */
    static Read read(String name, Path file, Texts texts) {
        if (isAttlog(file)) {
            return new Read(new BringRecords.Brought(name, file, RecordFormat.ATTLOG, () -> attlog(file)), List.of());
        }
        byte[] content = bytes(file);
        for (Map.Entry<RecordFormat, SheetForm> form : FORMS.entrySet()) {
            SheetTable table = SheetTable.read(content, form.getValue(), Map.of(), texts);
            if (table.columns().missing().isEmpty()
                    && (table.columns().has("person") || table.columns().has("idNumber"))) {
                RecordFormat format = form.getKey();
                return new Read(
                        new BringRecords.Brought(name, file, format, () -> rows(table.columns(), format)),
                        table.warnings());
            }
        }
        throw new Refused(Refusal.of(AttendanceReason.FORMAT_UNKNOWN));
    }

    private static boolean isAttlog(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.limit(LOOKED_AT).anyMatch(RecordReading::isAttlog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line by line, so that a large file takes no more memory than a small one. */
    private static Stream<RawRecord> attlog(Path file) {
        try {
            AtomicInteger row = new AtomicInteger();
            return Files.lines(file, StandardCharsets.ISO_8859_1)
                    .map(line -> new Numbered(row.incrementAndGet(), line))
                    .filter(line -> !line.text().isBlank())
                    .map(line -> RecordReading.attlog(line.number(), line.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Numbered(int number, String text) {}

    private static Stream<RawRecord> rows(Columns table, RecordFormat format) {
        Reading reading =
                switch (format) {
                    case DINGTALK -> RecordReading::dingtalk;
                    case PLATFORM_LOG -> RecordReading::session;
                    case SHEET -> RecordReading::sheet;
                    case ATTLOG -> throw new IllegalArgumentException("attlog.dat is no table");
                };
        return table.rows().stream().map(row -> reading.read(row.number(), key -> text(table, row, key)));
    }

    private static String text(Columns table, Row row, String key) {
        return table.has(key) ? table.text(row, key) : "";
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
