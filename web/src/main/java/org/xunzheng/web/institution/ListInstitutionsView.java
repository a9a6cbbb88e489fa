package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionLine;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The institutions that the caller sees, narrowed by what the address says. */
@Named
@RequestScoped
public class ListInstitutionsView {

    private static final List<Column<InstitutionLine>> COLUMNS = List.of(
            Column.text("institution.name", InstitutionLine::name)
                    .to(line -> "/institution/show.xhtml?id=" + line.id()),
            Column.serial("institution.creditCode", InstitutionLine::creditCode),
            Column.text("institution.kind", InstitutionLine::kind),
            Column.text("institution.authority", InstitutionLine::authority),
            Column.serial("institution.codes", InstitutionLine::codes));

    private ReadInstitutions read;
    private PageTexts texts;

    private String text;
    private InstitutionKind kind;
    private boolean withoutCode;
    private ListPage<InstitutionLine> list;

    protected ListInstitutionsView() {}

    @Inject
    ListInstitutionsView(ReadInstitutions read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    public ListPage<InstitutionLine> getList() {
        if (list == null) {
            list = ListPage.of("page.institution.list.title", COLUMNS, this::page, texts);
        }
        return list;
    }

    private Page<InstitutionLine> page(Page.Part part) {
        return withoutCode ? read.withoutCode(text, part) : read.list(text, kind, part);
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
