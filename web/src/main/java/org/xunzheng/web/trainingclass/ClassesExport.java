package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListExport;

/** The list of classes as a file. */
@ApplicationScoped
public class ClassesExport extends ListExport<ClassLine> {

    static final List<Column<ClassLine>> COLUMNS = List.of(
            Column.text("class.name", ClassLine::name).to(line -> "/class/show.xhtml?id=" + line.id()),
            Column.phase("class.state", ClassLine::phase).wide(10.5),
            Column.text("class.institution", ClassLine::institution),
            Column.text("class.authority", ClassLine::authority).inWorkbook(),
            Column.text("class.training", ClassLine::training),
            Column.text("class.category", ClassLine::category).wide(8),
            Column.number("class.hours", ClassLine::hours).inWorkbook(),
            Column.day("class.firstDay", ClassLine::firstDay).wide(7),
            Column.day("class.lastDay", ClassLine::lastDay).wide(7),
            Column.number("class.trainees", ClassLine::trainees),
            Column.number("class.passed", ClassLine::passed));

    private final Classes classes;

    @Inject
    ClassesExport(Classes classes) {
        super("classes", COLUMNS);
        this.classes = classes;
    }

    protected ClassesExport() {
        this(null);
    }

    @Override
    public Page<ClassLine> page(Caller caller, Map<String, String> filter, Page.Part part) {
        Set<ClassState> states = Optional.ofNullable(filter.get("state"))
                .map(ClassState::valueOf)
                .map(Set::of)
                .orElse(Set.of());
        boolean over = Boolean.parseBoolean(filter.get("over"));
        return classes.list(new Classes.Filter(filter.getOrDefault("text", ""), states, over), caller.scope(), part);
    }
}
