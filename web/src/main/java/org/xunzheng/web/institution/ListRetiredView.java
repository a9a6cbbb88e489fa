package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RetiredCode;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The retired codes (SER-5), each with the way to its certificates. */
@Named
@RequestScoped
public class ListRetiredView {

    private CurrentCaller current;
    private Institutions institutions;
    private PageTexts texts;

    private String text;
    private PartModel<RetiredCode> lines;

    protected ListRetiredView() {}

    @Inject
    ListRetiredView(CurrentCaller current, Institutions institutions, PageTexts texts) {
        this.current = current;
        this.institutions = institutions;
        this.texts = texts;
    }

    public PartModel<RetiredCode> getLines() {
        if (lines == null) {
            lines = new PartModel<>(
                    part -> institutions.retired(text, current.get().scope(), part));
        }
        return lines;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.institution.retired.title"),
                List.of(
                        new Heading(texts.message("retired.code"), 16),
                        new Heading(texts.message("institution.name"), 40),
                        new Heading(texts.message("institution.authority"), 40),
                        new Heading(texts.message("institution.assignedOn"), 14),
                        new Heading(texts.message("institution.retiredOn"), 14),
                        new Heading(texts.message("retired.reason"), 40),
                        new Heading(texts.message("retired.certificates"), 12),
                        new Heading(texts.message("retired.lastSerial"), 24)),
                part -> institutions.retired(text, current.get().scope(), part),
                line -> List.of(
                        line.code(),
                        line.institutionName(),
                        line.authority(),
                        line.assignedOn().toString(),
                        line.retiredOn().toString(),
                        line.reason(),
                        String.valueOf(line.certificates()),
                        line.lastSerial()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
