package org.xunzheng.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.directory.DirectoryLine;
import org.xunzheng.domain.directory.Evaluation;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The public directory, as it stands or as it stood on a day. */
@Named
@RequestScoped
public class DirectoryView {

    private static final List<Column<DirectoryLine>> COLUMNS = List.of(
            Column.serial("institution.creditCode", DirectoryLine::creditCode),
            Column.text("institution.kind", DirectoryLine::kind),
            Column.text("admission.authority", DirectoryLine::authority),
            Column.text("institution.courses", DirectoryLine::courses),
            Column.text("institution.address", DirectoryLine::address),
            Column.text("institution.phone", DirectoryLine::phone),
            Column.text("directory.evaluation", DirectoryView::evaluation));

    private ReadDirectory read;
    private PageTexts texts;
    private ListPage<DirectoryLine> list;
    private String text;
    private InstitutionKind kind;
    private String region;
    private LocalDate day;

    protected DirectoryView() {}

    @Inject
    DirectoryView(ReadDirectory read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    public ListPage<DirectoryLine> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.directory.list.title", COLUMNS, part -> read.on(getDay(), text, kind, region, part), texts);
        }
        return list;
    }

    /** How many institutions there are, as far as they are counted. */
    public String getCount() {
        long total = getList().getTotal();
        return total > Page.COUNTED
                ? texts.message("directory.count.more", getDay(), Page.COUNTED)
                : texts.message("directory.count", getDay(), total);
    }

    /** The newest evaluation, such as 2026 优秀. */
    private static Object evaluation(DirectoryLine line) {
        String[] parts = line.evaluation().split(" ");
        return parts.length < 2 ? "" : Word.of("directory.evaluated", parts[0], Evaluation.Result.valueOf(parts[1]));
    }

    public List<Authority> getCities() {
        return read.cities();
    }

    public InstitutionKind[] getKinds() {
        return InstitutionKind.values();
    }

    public LocalDate getDay() {
        return day == null ? read.today() : day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
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

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }
}
