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

/** The public directory, as it stands or as it stood on a day. */
@Named
@RequestScoped
public class DirectoryView {

    private static final int ROWS = 50;

    private ReadDirectory read;
    private PageTexts texts;
    private Page<DirectoryLine> lines;
    private String text;
    private InstitutionKind kind;
    private String region;
    private LocalDate day;
    private int page;

    protected DirectoryView() {}

    @Inject
    DirectoryView(ReadDirectory read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    private Page<DirectoryLine> page() {
        if (lines == null) {
            lines = read.on(getDay(), text, kind, region, new Page.Part(page * ROWS, ROWS));
        }
        return lines;
    }

    public List<DirectoryLine> getLines() {
        return page().rows();
    }

    public long getTotal() {
        return page().total();
    }

    public boolean isMore() {
        return (page + 1L) * ROWS < getTotal();
    }

    /** The newest evaluation as the page words it, such as 2026 优秀. */
    public String evaluation(DirectoryLine line) {
        String[] parts = line.evaluation().split(" ");
        return parts.length < 2 ? "" : parts[0] + " " + texts.of(Evaluation.Result.valueOf(parts[1]));
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

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, Integer.MAX_VALUE / ROWS - 1));
    }
}
