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
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

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
    private PartModel<FilingLine> lines;

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

    public PartModel<FilingLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> filings.list(query(), current.get().scope(), part));
        }
        return lines;
    }

    /** The last day for the decision, or that nobody knows it; nothing where none is wanted. */
    public String due(FilingLine line) {
        if (line.state() != FilingState.SUBMITTED) {
            return "";
        }
        return line.dueOn().map(LocalDate::toString).orElseGet(() -> texts.message("filing.due.unknown"));
    }

    /** Whether the deadline is over. */
    public boolean isLate(FilingLine line) {
        return line.state() == FilingState.SUBMITTED
                && line.dueOn().filter(LocalDate.now(clock)::isAfter).isPresent();
    }

    public FilingState[] getStates() {
        return FilingState.values();
    }

    public void export() {
        ListSheet.send(
                texts.message("page.filing.list.title"),
                List.of(
                        new Heading(texts.message("filing.year"), 8),
                        new Heading(texts.message("filing.training"), 30),
                        new Heading(texts.message("filing.category"), 18),
                        new Heading(texts.message("filing.hours"), 8),
                        new Heading(texts.message("filing.institution"), 36),
                        new Heading(texts.message("filing.authority"), 36),
                        new Heading(texts.message("filing.state"), 12),
                        new Heading(texts.message("filing.due"), 14)),
                part -> filings.list(query(), current.get().scope(), part),
                line -> List.of(
                        String.valueOf(line.year()),
                        line.training(),
                        texts.of(line.category().orElse(null)),
                        String.valueOf(line.hours()),
                        line.institution(),
                        line.authority(),
                        texts.of(line.state()),
                        due(line)));
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
