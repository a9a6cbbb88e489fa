package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.ledger.Heads;
import org.xunzheng.domain.ledger.Signing;
import org.xunzheng.domain.rule.Page;

/** The newest heads of the days, for everybody, without sign-in. */
@Named
@RequestScoped
public class HeadsView {

    private static final int SHOWN = 30;

    private Heads heads;
    private Signing signing;
    private List<HeadView> lines;

    protected HeadsView() {}

    @Inject
    HeadsView(Heads heads, Signing signing) {
        this.heads = heads;
        this.signing = signing;
    }

    public List<HeadView> getLines() {
        if (lines == null) {
            lines = heads.list(new Page.Part(0, SHOWN)).rows().stream()
                    .map(HeadView::of)
                    .toList();
        }
        return lines;
    }

    public String getKey() {
        return signing.publicKey().orElse("");
    }
}
