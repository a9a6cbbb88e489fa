package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PartModel;

/** The standing proof of every run that the caller sees. */
@Named
@RequestScoped
public class RunsView {

    private CurrentCaller current;
    private ReadRuns read;

    private String text;
    private PartModel<RunProof> lines;

    protected RunsView() {}

    @Inject
    RunsView(CurrentCaller current, ReadRuns read) {
        this.current = current;
        this.read = read;
    }

    /** Opens the page for those who may verify. */
    public void open() {
        VerifyLedger.require(current.get());
    }

    public PartModel<RunProof> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> read.proofs(text, current.get().scope(), part));
        }
        return lines;
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
