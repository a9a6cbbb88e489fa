package org.xunzheng.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.domain.supervision.SanctionState;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The measures against institutions of the caller's region. */
@Named
@RequestScoped
public class ListSanctionsView {

    private SeenSanctions seen;
    private PageTexts texts;

    private String text;
    private Measure measure;
    private SanctionState state;
    private ListPage<SanctionLine> list;

    protected ListSanctionsView() {}

    @Inject
    ListSanctionsView(SeenSanctions seen, PageTexts texts) {
        this.seen = seen;
        this.texts = texts;
    }

    public ListPage<SanctionLine> getList() {
        if (list == null) {
            List<Column<SanctionLine>> columns = new ArrayList<>(SeenSanctions.COLUMNS);
            columns.add(1, Column.text("sanction.institution", SanctionLine::institution));
            columns.add(
                    3,
                    Column.<SanctionLine>text("sanction.trainingClass", SanctionLine::className)
                            .inWorkbook());
            list = ListPage.of("page.sanction.list.title", columns, part -> seen.list(filter(), part), texts);
        }
        return list;
    }

    private Sanctions.Filter filter() {
        return new Sanctions.Filter(text, Optional.ofNullable(measure), Optional.ofNullable(state), Optional.empty());
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public SanctionState[] getStates() {
        return SanctionState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Measure getMeasure() {
        return measure;
    }

    public void setMeasure(Measure measure) {
        this.measure = measure;
    }

    public SanctionState getState() {
        return state;
    }

    public void setState(SanctionState state) {
        this.state = state;
    }
}
