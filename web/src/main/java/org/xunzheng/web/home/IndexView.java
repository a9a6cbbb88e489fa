package org.xunzheng.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.web.account.CurrentCaller;

/** The workbench: what waits for me, and the classes that wait. */
@Named
@RequestScoped
public class IndexView {

    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 200;

    private CurrentCaller current;
    private Tasks tasks;
    private Classes classes;

    private List<Task> waiting;
    private List<ClassLine> lines;

    protected IndexView() {}

    @Inject
    IndexView(CurrentCaller current, Tasks tasks, Classes classes) {
        this.current = current;
        this.tasks = tasks;
        this.classes = classes;
    }

    @PostConstruct
    void read() {
        Caller caller = current.get();
        waiting = tasks.of(caller);
        Set<ClassState> states = Tasks.states(caller);
        lines = states.isEmpty()
                ? List.of()
                : classes
                        .list(new Classes.Filter("", states), caller.scope(), new Page.Part(0, LOOKED_AT))
                        .rows()
                        .stream()
                        .sorted(Comparator.comparing(ClassLine::firstDay))
                        .limit(SHOWN)
                        .toList();
    }

    public List<Task> getTasks() {
        return waiting;
    }

    /** Classes that wait for the caller, those that begin first at the top. */
    public List<ClassLine> getLines() {
        return lines;
    }

    /** Whether the caller's work is reading, so that nothing waits. */
    public boolean isReader() {
        return waiting.isEmpty();
    }

    public boolean isStatistics() {
        return current.get().holds(Post.STATISTICS);
    }

    public boolean isAudit() {
        return current.get().holds(Post.AUDIT);
    }
}
