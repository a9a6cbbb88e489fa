package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The standing proof of every run that the caller sees. */
@Named
@RequestScoped
public class RunsView {

    private static final List<Column<RunProof>> COLUMNS = List.of(
            Column.serial("opening.run", RunProof::run).wide(10),
            Column.text("opening.institution", RunProof::institution),
            Column.text("institution.authority", RunProof::authority),
            Column.number("runs.opening", RunProof::opening),
            Column.number("runs.last", RunProof::last).wide(6),
            Column.number("retired.certificates", RunProof::certificates),
            Column.number("runs.holes", RunProof::holes).wide(4),
            Column.number("runs.doubles", RunProof::doubles).wide(4),
            Column.<RunProof>phase(
                            "runs.proof",
                            line -> Word.of(line.whole() ? "runs.whole" : "runs.broken"),
                            line -> line.whole() ? "VALID" : "REJECTED")
                    .wide(6));

    private CurrentCaller current;
    private ReadRuns read;
    private PageTexts texts;

    private String text;
    private ListPage<RunProof> list;

    protected RunsView() {}

    @Inject
    RunsView(CurrentCaller current, ReadRuns read, PageTexts texts) {
        this.current = current;
        this.read = read;
        this.texts = texts;
    }

    /** Opens the page for those who may verify. */
    public void open() {
        VerifyLedger.require(current.get());
    }

    public ListPage<RunProof> getList() {
        if (list == null) {
            list = ListPage.of("page.ledger.runs.title", COLUMNS, this::page, texts)
                    .unexported();
        }
        return list;
    }

    private Page<RunProof> page(Page.Part part) {
        VerifyLedger.require(current.get());
        return read.proofs(text, current.get().scope(), part);
    }

    /** The narrowing, for the address of the report. */
    public String getQuery() {
        return "text=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
