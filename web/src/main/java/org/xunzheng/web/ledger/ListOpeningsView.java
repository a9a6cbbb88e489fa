package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.ledger.OpeningLine;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.ledger.RunHold;
import org.xunzheng.domain.ledger.RunHolds;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The opening balances in force in the caller's region, and the runs that are held there. */
@Named
@RequestScoped
public class ListOpeningsView {

    private CurrentCaller current;
    private Openings openings;
    private RunHolds holds;
    private PageTexts texts;
    private List<RunHold> held;
    private PartModel<OpeningLine> lines;

    protected ListOpeningsView() {}

    @Inject
    ListOpeningsView(CurrentCaller current, Openings openings, RunHolds holds, PageTexts texts) {
        this.current = current;
        this.openings = openings;
        this.holds = holds;
        this.texts = texts;
    }

    public PartModel<OpeningLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> openings.list(current.get().scope(), part));
        }
        return lines;
    }

    /** The runs in which nothing is issued until two people have decided after which number they go on. */
    public List<RunHold> getHeld() {
        if (held == null) {
            held = holds.held(current.get().scope());
        }
        return held;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.ledger.openings.title"),
                List.of(
                        new Heading(texts.message("opening.run"), 18),
                        new Heading(texts.message("opening.institution"), 40),
                        new Heading(texts.message("opening.number"), 12),
                        new Heading(texts.message("opening.reason"), 40),
                        new Heading(texts.message("opening.enteredBy"), 16),
                        new Heading(texts.message("opening.confirmedBy"), 16),
                        new Heading(texts.message("opening.confirmedAt"), 18)),
                part -> openings.list(current.get().scope(), part),
                line -> List.of(
                        line.run(),
                        line.institution(),
                        String.valueOf(line.number()),
                        line.reason(),
                        line.enteredBy(),
                        line.confirmedBy(),
                        texts.time(line.confirmedAt())));
    }
}
