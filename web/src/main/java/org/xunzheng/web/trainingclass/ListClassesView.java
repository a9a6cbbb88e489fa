package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The classes that the caller sees, narrowed by what the address says. */
@Named
@RequestScoped
public class ListClassesView {

    private CurrentCaller current;
    private Classes classes;
    private PageTexts texts;

    private String text;
    private ClassState state;
    private boolean over;
    private PartModel<ClassLine> lines;

    protected ListClassesView() {}

    @Inject
    ListClassesView(CurrentCaller current, Classes classes, PageTexts texts) {
        this.current = current;
        this.classes = classes;
        this.texts = texts;
    }

    public PartModel<ClassLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(this::page);
        }
        return lines;
    }

    private Page<ClassLine> page(Page.Part part) {
        Scope scope = current.get().scope();
        Set<ClassState> states = state == null ? Set.of() : Set.of(state);
        return classes.list(new Classes.Filter(text, states, over), scope, part);
    }

    public void export() {
        ListSheet.send(
                texts.message("page.class.list.title"),
                List.of(
                        new Heading(texts.message("class.name"), 30),
                        new Heading(texts.message("class.institution"), 36),
                        new Heading(texts.message("class.authority"), 36),
                        new Heading(texts.message("class.training"), 24),
                        new Heading(texts.message("class.category"), 22),
                        new Heading(texts.message("class.hours"), 10),
                        new Heading(texts.message("class.firstDay"), 14),
                        new Heading(texts.message("class.lastDay"), 14),
                        new Heading(texts.message("class.state"), 20),
                        new Heading(texts.message("class.trainees"), 10),
                        new Heading(texts.message("class.passed"), 10)),
                this::page,
                line -> List.of(
                        line.name(),
                        line.institution(),
                        line.authority(),
                        line.training(),
                        texts.of(line.category()),
                        Integer.toString(line.hours()),
                        line.firstDay().toString(),
                        line.lastDay().toString(),
                        texts.of(line.phase()),
                        Integer.toString(line.trainees()),
                        Integer.toString(line.passed())));
    }

    public ClassState[] getStates() {
        return ClassState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public ClassState getState() {
        return state;
    }

    public void setState(ClassState state) {
        this.state = state;
    }

    public boolean isOver() {
        return over;
    }

    public void setOver(boolean over) {
        this.over = over;
    }
}
