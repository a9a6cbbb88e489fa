package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.ledger.OpeningLine;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.ledger.RunHold;
import org.xunzheng.domain.ledger.RunHolds;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The opening balances in force in the caller's region, and the runs that are held there. */
@Named
@RequestScoped
public class ListOpeningsView {

    private static final List<Column<OpeningLine>> COLUMNS = List.of(
            Column.serial("opening.run", OpeningLine::run)
                    .to(line -> "/matter/show.xhtml?id=" + line.id())
                    .wide(10),
            Column.text("opening.institution", OpeningLine::institution),
            Column.number("opening.number", OpeningLine::number).wide(6),
            Column.text("opening.reason", OpeningLine::reason),
            Column.text("opening.enteredBy", OpeningLine::enteredBy).wide(8),
            Column.text("opening.confirmedBy", OpeningLine::confirmedBy).wide(8),
            Column.text("opening.confirmedAt", OpeningLine::confirmedAt).wide(11));

    private CurrentCaller current;
    private Openings openings;
    private RunHolds holds;
    private PageTexts texts;
    private List<RunHold> held;
    private ListPage<OpeningLine> list;

    protected ListOpeningsView() {}

    @Inject
    ListOpeningsView(CurrentCaller current, Openings openings, RunHolds holds, PageTexts texts) {
        this.current = current;
        this.openings = openings;
        this.holds = holds;
        this.texts = texts;
    }

    public ListPage<OpeningLine> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.ledger.openings.title",
                    COLUMNS,
                    part -> openings.list(current.get().scope(), part),
                    texts);
        }
        return list;
    }

    /** The runs in which nothing is issued until two people have decided after which number they go on. */
    public List<RunHold> getHeld() {
        if (held == null) {
            held = holds.held(current.get().scope());
        }
        return held;
    }
}
