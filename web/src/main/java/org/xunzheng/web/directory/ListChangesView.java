package org.xunzheng.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.directory.ReportedChanges;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The changes to the directory that were reported, the newest first. */
@Named
@RequestScoped
public class ListChangesView {

    private ReadChanges read;
    private PageTexts texts;
    private PartModel<ReportedChanges.Line> lines;
    private String text;

    protected ListChangesView() {}

    @Inject
    ListChangesView(ReadChanges read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    public PartModel<ReportedChanges.Line> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> read.list(text, part));
        }
        return lines;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.directory.changes.title"),
                List.of(
                        new Heading(texts.message("institution.name"), 40),
                        new Heading(texts.message("change.kind"), 18),
                        new Heading(texts.message("admission.authority"), 30),
                        new Heading(texts.message("change.reason"), 40),
                        new Heading(texts.message("opening.enteredBy"), 14),
                        new Heading(texts.message("review.state"), 12)),
                part -> read.list(text, part),
                line -> List.of(
                        line.institution(),
                        texts.of(line.kind()),
                        line.authority(),
                        line.reason(),
                        line.enteredBy(),
                        texts.of(line.state())));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
