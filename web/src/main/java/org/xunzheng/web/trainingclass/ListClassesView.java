package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.ListPage;

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
    private ListPage<ClassLine> list;

    protected ListClassesView() {}

    @Inject
    ListClassesView(CurrentCaller current, Classes classes, PageTexts texts) {
        this.current = current;
        this.classes = classes;
        this.texts = texts;
    }

    public ListPage<ClassLine> getList() {
        if (list == null) {
            list = ListPage.of("page.class.list.title", ClassesExport.COLUMNS, this::page, texts);
        }
        return list;
    }

    private Page<ClassLine> page(Page.Part part) {
        Scope scope = current.get().scope();
        Set<ClassState> states = state == null ? Set.of() : Set.of(state);
        return classes.list(new Classes.Filter(text, states, over), scope, part);
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
