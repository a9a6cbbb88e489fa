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
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** Teachers and instructors: an institution its own, an officer those of the region. */
@Named
@RequestScoped
public class ListTeachersView {

    private CurrentCaller current;
    private Teachers teachers;
    private PageTexts texts;
    private Clock clock;
    private PartModel<TeacherLine> lines;
    private String text;

    protected ListTeachersView() {}

    @Inject
    ListTeachersView(CurrentCaller current, Teachers teachers, PageTexts texts, Clock clock) {
        this.current = current;
        this.teachers = teachers;
        this.texts = texts;
        this.clock = clock;
    }

    public PartModel<TeacherLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(this::list);
        }
        return lines;
    }

    private Page<TeacherLine> list(Page.Part part) {
        return teachers.list(text, Optional.empty(), current.get().scope(), part);
    }

    public boolean isKeeper() {
        return current.get().holds(Post.INSTITUTION);
    }

    /** How a teacher stands today, in words. */
    public String state(TeacherLine line) {
        return line.endedOn()
                .map(day -> texts.message("teacher.state.ended", day))
                .orElseGet(() -> texts.message(
                        line.isOver(LocalDate.now(clock)) ? "teacher.state.over" : "teacher.state.active"));
    }

    public void export() {
        ListSheet.send(
                texts.message("page.teacher.list.title"),
                List.of(
                        new Heading(texts.message("institution.name"), 40),
                        new Heading(texts.message("teacher.name"), 14),
                        new Heading(texts.message("teacher.idNumber"), 24),
                        new Heading(texts.message("teacher.kind"), 18),
                        new Heading(texts.message("teacher.certificate"), 30),
                        new Heading(texts.message("teacher.certificateNumber"), 26),
                        new Heading(texts.message("teacher.level"), 12),
                        new Heading(texts.message("teacher.validUntil"), 14),
                        new Heading(texts.message("teacher.state"), 18)),
                this::list,
                line -> List.of(
                        line.institution(),
                        line.name(),
                        line.maskedIdNumber(),
                        texts.of(line.kind()),
                        line.certificate(),
                        line.certificateNumber(),
                        line.level(),
                        line.validUntil().map(String::valueOf).orElse(""),
                        state(line)));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
