package org.xunzheng.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.directory.ReportedChanges;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The changes to the directory that were reported, the newest first. */
@Named
@RequestScoped
public class ListChangesView {

    private static final List<Column<ReportedChanges.Line>> COLUMNS = List.of(
            Column.text("institution.name", ReportedChanges.Line::institution)
                    .to(line -> "/directory/change.xhtml?id=" + line.id()),
            Column.text("change.kind", ReportedChanges.Line::kind).wide(9),
            Column.text("admission.authority", ReportedChanges.Line::authority).inWorkbook(),
            Column.text("change.reason", ReportedChanges.Line::reason),
            Column.text("opening.enteredBy", ReportedChanges.Line::enteredBy).wide(8),
            Column.text("review.enteredAt", ReportedChanges.Line::enteredAt).wide(11),
            Column.phase("review.state", ReportedChanges.Line::state).wide(7));

    private ReadChanges read;
    private PageTexts texts;
    private ListPage<ReportedChanges.Line> list;
    private String text;

    protected ListChangesView() {}

    @Inject
    ListChangesView(ReadChanges read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    public ListPage<ReportedChanges.Line> getList() {
        if (list == null) {
            list = ListPage.of("page.directory.changes.title", COLUMNS, part -> read.list(text, part), texts);
        }
        return list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
