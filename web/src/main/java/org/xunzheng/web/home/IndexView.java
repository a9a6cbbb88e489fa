package org.xunzheng.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.web.account.CurrentCaller;

/** The workbench: what waits for me, and the classes that wait. */
@Named
@RequestScoped
public class IndexView {

    private static final int SHOWN = 10;

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
        lines = classes.mostUrgent(Tasks.states(caller), Tasks.onceOver(caller), caller.scope(), SHOWN);
    }

    public List<Task> getTasks() {
        return waiting;
    }

    /** Classes that wait for the caller, those whose training ends or ended first at the top. */
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
