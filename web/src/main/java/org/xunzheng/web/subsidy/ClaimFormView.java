package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.policy.Yuan;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.ClaimRow;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.matter.EnterMatterView;

/** What the form of a claim shows below its fields: what each of the class would get, before it is handed in. */
@Named
@RequestScoped
public class ClaimFormView {

    private Steps steps;
    private ClaimPeople people;
    private PageTexts texts;

    private List<ClaimLine> lines;

    protected ClaimFormView() {}

    @Inject
    ClaimFormView(Steps steps, ClaimPeople people, PageTexts texts) {
        this.steps = steps;
        this.people = people;
        this.texts = texts;
    }

    /** The people of what is filled in by now. */
    public List<ClaimLine> lines(EnterMatterView form) {
        if (lines == null) {
            lines = people.preview(steps.caller(), form.getFilledIn());
        }
        return lines;
    }

    public List<Column<ClaimLine>> getColumns() {
        return ClaimColumns.preview();
    }

    public String words(Column<ClaimLine> column, ClaimLine line) {
        return column.words(line, texts.get());
    }

    /** How many get something, of how many, and how much. */
    public String total(EnterMatterView form) {
        List<ClaimRow> rows = lines(form).stream().map(ClaimLine::row).toList();
        return texts.message(
                "subsidy.total",
                rows.stream().filter(ClaimRow::isGranted).count(),
                rows.size(),
                new Yuan(rows.stream().mapToLong(ClaimRow::amountFen).sum()));
    }
}
