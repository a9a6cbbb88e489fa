package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionLine;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The institutions that the caller sees, narrowed by what the address says. */
@Named
@RequestScoped
public class ListInstitutionsView {

    private ReadInstitutions read;
    private PageTexts texts;

    private String text;
    private InstitutionKind kind;
    private boolean withoutCode;
    private PartModel<InstitutionLine> lines;

    protected ListInstitutionsView() {}

    @Inject
    ListInstitutionsView(ReadInstitutions read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    public PartModel<InstitutionLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(this::page);
        }
        return lines;
    }

    private Page<InstitutionLine> page(Page.Part part) {
        return withoutCode ? read.withoutCode(text, part) : read.list(text, kind, part);
    }

    public void export() {
        ListSheet.send(
                texts.message("page.institution.list.title"),
                List.of(
                        new Heading(texts.message("institution.name"), 40),
                        new Heading(texts.message("institution.creditCode"), 24),
                        new Heading(texts.message("institution.kind"), 26),
                        new Heading(texts.message("institution.authority"), 40),
                        new Heading(texts.message("institution.codes"), 24)),
                this::page,
                line -> List.of(line.name(), line.creditCode(), texts.of(line.kind()), line.authority(), line.codes()));
    }

    public InstitutionKind[] getKinds() {
        return InstitutionKind.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public InstitutionKind getKind() {
        return kind;
    }

    public void setKind(InstitutionKind kind) {
        this.kind = kind;
    }

    public boolean isWithoutCode() {
        return withoutCode;
    }

    public void setWithoutCode(boolean withoutCode) {
        this.withoutCode = withoutCode;
    }
}
