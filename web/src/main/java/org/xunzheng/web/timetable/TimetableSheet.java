package org.xunzheng.web.timetable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.timetable.Lesson;
import org.xunzheng.domain.timetable.LessonLine;
import org.xunzheng.sheets.Column;
import org.xunzheng.sheets.Columns;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.text.Texts;

/** A timetable as a file of rows. What was exported can be brought again. */
final class TimetableSheet {

    static final SheetForm FORM = new SheetForm(
            "timetable",
            List.of(
                    Column.required("lesson", "课次", "lesson"),
                    Column.required("day", "上课日期", "日期", "day"),
                    Column.required("startsAt", "开始时间", "上课时间", "begins at"),
                    Column.required("hours", "课时", "课时数", "class hours"),
                    Column.required("content", "教学内容", "培训内容", "授课内容", "content"),
                    Column.required("teacher", "授课教师", "教师", "teacher"),
                    Column.optional("place", "授课地点", "地点", "place"),
                    Column.optional("platform", "线上平台", "平台", "platform")));

    private static final int WIDTH = 16;

    private TimetableSheet() {}

    /** The lines of the table, unchecked. */
    static List<LessonLine> lines(Columns table) {
        return table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> new LessonLine(
                        row.number(),
                        table.text(row, "lesson"),
                        table.text(row, "day"),
                        table.text(row, "startsAt"),
                        table.text(row, "hours"),
                        table.text(row, "content"),
                        table.text(row, "teacher"),
                        table.text(row, "place"),
                        table.text(row, "platform")))
                .toList();
    }

    /** The cells of a lesson, in the order of the columns. */
    static List<String> cells(Lesson lesson) {
        return List.of(
                String.valueOf(lesson.number()),
                lesson.day().toString(),
                lesson.begin(),
                String.valueOf(lesson.hours()),
                lesson.content(),
                lesson.teacher(),
                lesson.place(),
                lesson.platform());
    }

    /** The cells of a line as it was brought. */
    static List<String> cells(LessonLine line) {
        return List.of(
                line.lesson(),
                line.day(),
                line.startsAt(),
                line.hours(),
                line.content(),
                line.teacher(),
                line.place(),
                line.platform());
    }

    static List<Heading> headings(Texts texts) {
        return FORM.columns().stream()
                .map(column -> new Heading(texts.message("column." + column.key()), WIDTH))
                .toList();
    }

    /** An empty timetable to fill in. */
    static void template(Texts texts, OutputStream out) throws IOException {
        SheetWriter.template(
                texts.message("template.timetable.file"), texts.message("template.timetable"), headings(texts), out);
    }
}
