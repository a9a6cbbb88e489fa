package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RetiredCode;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The retired codes (SER-5), each with the way to its certificates. */
@Named
@RequestScoped
public class ListRetiredView {

    private static final List<Column<RetiredCode>> COLUMNS = List.of(
            Column.serial("retired.code", RetiredCode::code).wide(9),
            Column.text("institution.name", RetiredCode::institutionName)
                    .to(line -> "/institution/show.xhtml?id=" + line.institution()),
            Column.text("institution.authority", RetiredCode::authority),
            Column.day("institution.assignedOn", RetiredCode::assignedOn).wide(7.5),
            Column.day("institution.retiredOn", RetiredCode::retiredOn).wide(7.5),
            Column.text("retired.reason", RetiredCode::reason),
            Column.number("retired.certificates", RetiredCode::certificates)
                    .to(line -> "/certificate/list.xhtml?text=" + line.code())
                    .wide(6),
            Column.serial("retired.lastSerial", RetiredCode::lastSerial).inWorkbook());

    private CurrentCaller current;
    private Institutions institutions;
    private PageTexts texts;

    private String text;
    private ListPage<RetiredCode> list;

    protected ListRetiredView() {}

    @Inject
    ListRetiredView(CurrentCaller current, Institutions institutions, PageTexts texts) {
        this.current = current;
        this.institutions = institutions;
        this.texts = texts;
    }

    public ListPage<RetiredCode> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.institution.retired.title",
                    COLUMNS,
                    part -> institutions.retired(text, current.get().scope(), part),
                    texts);
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
