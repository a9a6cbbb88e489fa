package org.xunzheng.domain.attendance;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;

/** Reads the rows of the formats in which records of attendance come (TRN-1, TRN-3). */
@Clause({"TRN-1", "TRN-3"})
public final class RecordReading {

    private static final int LONGEST = 100;
    private static final int LONGEST_TEXT = 400;
    private static final int MOST_LESSONS = 2000;
    /** What DingTalk calls a record that it does not count itself. */
    private static final Pattern INVALID = Pattern.compile("无效|未打卡");

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[T ]*(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2})(?:\\.\\d+)?)?");
    private static final Pattern ATTLOG =
            Pattern.compile("\\s*(\\S+)\t(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})\t(\\d+)\t(\\d+)\t(\\d+).*");

    private RecordReading() {}

    /** A cell of a row by the key of its column; empty where there is none. */
    @FunctionalInterface
    public interface Cells {
        String text(String key);
    }

    /** Whether a line is one of attlog.dat. */
    public static boolean isAttlog(String line) {
        return ATTLOG.matcher(line).matches();
    }

    /** A line of attlog.dat: number, time, device, status, how it was verified. Whatever else stands there is kept as unreadable. */
    public static RawRecord attlog(int row, String line) {
        Matcher found = ATTLOG.matcher(line);
        if (!found.matches()) {
            return RawRecord.at(row, "", Optional.empty(), "", "", Method.OTHER, text(line));
        }
        return RawRecord.at(
                row,
                line(found.group(3)),
                time(found.group(2)),
                line(found.group(1)),
                "",
                verified(found.group(5)),
                text(line));
    }

    private static Method verified(String code) {
        return switch (code) {
            case "1" -> Method.FINGERPRINT;
            case "3" -> Method.PASSWORD;
            case "4" -> Method.CARD;
            case "15" -> Method.FACE;
            default -> Method.OTHER;
        };
    }

    /** A row of DingTalk's raw records. One that an administrator changed counts as made by hand. */
    public static RawRecord dingtalk(int row, Cells cells) {
        String changed = cells.text("changedBy");
        String device = line(cells.text("device"));
        RawRecord record = RawRecord.at(
                row,
                device,
                time(cells.text("at")),
                line(cells.text("person")),
                line(cells.text("name")),
                !Input.line(changed).isEmpty() ? Method.CHANGED : device.isEmpty() ? Method.PHONE : Method.FACE,
                text(cells, "name", "person", "at", "result", "device", "changedBy"));
        return INVALID.matcher(Input.line(cells.text("result"))).find() ? record.flawed(Flaw.INVALID) : record;
    }

    /** A session of an online platform. */
    public static RawRecord session(int row, Cells cells) {
        return new RawRecord(
                row,
                line(cells.text("device")),
                time(cells.text("login")),
                time(cells.text("logout")),
                line(cells.text("person")),
                line(cells.text("name")),
                Method.PLATFORM,
                Input.number(Input.line(cells.text("lesson"))).stream()
                        .filter(number -> number >= 1 && number <= MOST_LESSONS)
                        .boxed()
                        .findFirst(),
                number(cells.text("faces")),
                Math.min(number(cells.text("facesPassed")), number(cells.text("faces"))),
                text(cells, "person", "lesson", "login", "logout", "faces", "facesPassed", "device"),
                Optional.empty());
    }

    /** A row of our own table. */
    public static RawRecord sheet(int row, Cells cells) {
        String person = line(cells.text("person"));
        return RawRecord.at(
                row,
                line(cells.text("device")),
                time(cells.text("at")),
                person.isEmpty() ? line(cells.text("idNumber")) : person,
                line(cells.text("name")),
                method(Input.line(cells.text("method"))),
                text(cells, "name", "person", "idNumber", "at", "device", "method"));
    }

    /** How it was proved, as people write it. */
    private static Method method(String word) {
        if (word.contains("脸") || word.equalsIgnoreCase("face")) {
            return Method.FACE;
        }
        if (word.contains("指纹") || word.equalsIgnoreCase("fingerprint")) {
            return Method.FINGERPRINT;
        }
        if (word.contains("卡") && !word.contains("补") || word.equalsIgnoreCase("card")) {
            return Method.CARD;
        }
        if (word.contains("码") && !word.contains("密") || word.equalsIgnoreCase("QR")) {
            return Method.QR;
        }
        return word.contains("补") || word.contains("手工") || word.contains("人工") ? Method.CHANGED : Method.OTHER;
    }

    private static int number(String typed) {
        return Input.number(Input.line(typed)).orElse(0);
    }

    /** The moment that a text names, if it names one. */
    static Optional<LocalDateTime> time(String typed) {
        Matcher time = TIME.matcher(Input.line(typed));
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    part(time, 1), part(time, 2), part(time, 3), part(time, 4), part(time, 5), part(time, 6)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int part(Matcher time, int group) {
        return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
    }

    private static String line(String typed) {
        return cut(Input.line(typed), LONGEST);
    }

    private static String text(Cells cells, String... keys) {
        BinaryOperator<String> joined = (one, other) -> one + " | " + other;
        return text(java.util.Arrays.stream(keys)
                .map(cells::text)
                .map(Input::line)
                .map(RecordReading::withoutNumber)
                .reduce(joined)
                .orElse(""));
    }

    /** A cell with an ID number in it, however it is written, is kept by its end. */
    private static String withoutNumber(String cell) {
        return IdNumber.isWithin(cell) ? "***" + cell.substring(Math.max(0, cell.length() - 4)) : cell;
    }

    private static String text(String row) {
        return cut(Input.line(row.replace('\t', ' ')), LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
