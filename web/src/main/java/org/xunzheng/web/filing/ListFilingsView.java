package org.xunzheng.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.filing.FilingLine;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The filings that the caller sees: what waits for a decision first, by deadline (FIL-7). */
@Named
@RequestScoped
public class ListFilingsView {

    private CurrentCaller current;
    private Filings filings;
    private PageTexts texts;
    private Clock clock;

    private String text;
    private Integer year;
    private FilingState state;
    private boolean overdue;
    private ListPage<FilingLine> list;

    protected ListFilingsView() {}

    @Inject
    ListFilingsView(CurrentCaller current, Filings filings, PageTexts texts, Clock clock) {
        this.current = current;
        this.filings = filings;
        this.texts = texts;
        this.clock = clock;
    }

    private Filings.Query query() {
        return new Filings.Query(
                text,
                Optional.ofNullable(year),
                Optional.ofNullable(state),
                overdue ? Optional.of(LocalDate.now(clock)) : Optional.empty());
    }

    public ListPage<FilingLine> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.filing.list.title",
                    columns(),
                    part -> filings.list(query(), current.get().scope(), part),
                    texts);
        }
        return list;
    }

    private List<Column<FilingLine>> columns() {
        return List.of(
                Column.number("filing.year", FilingLine::year).wide(4.5),
                Column.<FilingLine>text(
                                "filing.training",
                                line -> line.training().isEmpty() ? Word.of("filing.unnamed") : line.training())
                        .to(line -> "/filing/show.xhtml?id=" + line.id()),
                Column.text("filing.category", FilingLine::category).wide(10),
                Column.number("filing.hours", FilingLine::hours).wide(4.5),
                Column.text("filing.institution", FilingLine::institution),
                Column.text("filing.authority", FilingLine::authority).inWorkbook(),
                Column.phase("filing.state", FilingLine::state).wide(6),
                Column.<FilingLine>text(
                                "filing.due", line -> isLate(line) ? Word.of("filing.due.late", due(line)) : due(line))
                        .marked(line -> isLate(line) ? "late" : "")
                        .wide(9)
                        .onPage(),
                Column.text("filing.due", this::due).inWorkbook());
    }

    /** The last day for the decision, or that nobody knows it; nothing where none is wanted. */
    private Object due(FilingLine line) {
        return line.state() != FilingState.SUBMITTED
                ? ""
                : line.dueOn().<Object>map(day -> day).orElseGet(() -> Word.of("filing.due.unknown"));
    }

    /** Whether the deadline is over. */
    private boolean isLate(FilingLine line) {
        return line.state() == FilingState.SUBMITTED
                && line.dueOn().filter(LocalDate.now(clock)::isAfter).isPresent();
    }

    public FilingState[] getStates() {
        return FilingState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public FilingState getState() {
        return state;
    }

    public void setState(FilingState state) {
        this.state = state;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }
}
