package org.xunzheng.web.teacher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.teacher.TeacherLine;
import org.xunzheng.domain.teacher.Teachers;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** Teachers and instructors: an institution its own, an officer those of the region. */
@Named
@RequestScoped
public class ListTeachersView {

    private CurrentCaller current;
    private Teachers teachers;
    private PageTexts texts;
    private Clock clock;
    private ListPage<TeacherLine> list;
    private String text;

    protected ListTeachersView() {}

    @Inject
    ListTeachersView(CurrentCaller current, Teachers teachers, PageTexts texts, Clock clock) {
        this.current = current;
        this.teachers = teachers;
        this.texts = texts;
        this.clock = clock;
    }

    public ListPage<TeacherLine> getList() {
        if (list == null) {
            list = ListPage.of("page.teacher.list.title", columns(), this::page, texts);
        }
        return list;
    }

    private List<Column<TeacherLine>> columns() {
        boolean keeper = isKeeper();
        return List.of(
                Column.text("teacher.name", TeacherLine::name)
                        .to(line -> keeper && line.endedOn().isEmpty() ? "/teacher/edit.xhtml?id=" + line.id() : "")
                        .wide(7),
                Column.serial("teacher.idNumber", TeacherLine::maskedIdNumber)
                        .revealing("TEACHER", TeacherLine::id)
                        .wide(17),
                Column.text("teacher.kind", TeacherLine::kind).wide(8),
                Column.<TeacherLine>text(
                                "teacher.certificate", line -> line.certificate() + " " + line.certificateNumber())
                        .onPage(),
                Column.text("teacher.certificate", TeacherLine::certificate).inWorkbook(),
                Column.serial("teacher.certificateNumber", TeacherLine::certificateNumber)
                        .inWorkbook(),
                Column.text("teacher.level", TeacherLine::level).wide(6),
                Column.text("teacher.validUntil", TeacherLine::validUntil).wide(7),
                Column.text("teacher.institution", TeacherLine::institution),
                Column.text("teacher.state", this::state).wide(8));
    }

    private Page<TeacherLine> page(Page.Part part) {
        return teachers.list(text, Optional.empty(), current.get().scope(), part);
    }

    public boolean isKeeper() {
        return current.get().holds(Post.INSTITUTION);
    }

    /** How a teacher stands today. */
    private Word state(TeacherLine line) {
        return line.endedOn()
                .map(day -> Word.of("teacher.state.ended", day))
                .orElseGet(() ->
                        Word.of(line.isOver(LocalDate.now(clock)) ? "teacher.state.over" : "teacher.state.active"));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
