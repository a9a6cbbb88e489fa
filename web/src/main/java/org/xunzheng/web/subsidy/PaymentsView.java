package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.subsidy.Fund;
import org.xunzheng.domain.subsidy.Payments;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** What waits to be sent to finance and what keeps it, and the batches that were sent. */
@Named
@RequestScoped
public class PaymentsView {

    private static final List<Column<Payments.Batch>> COLUMNS = List.of(
            Column.<Payments.Batch>text("subsidy.batch", Payments.Batch::number)
                    .to(batch -> "/subsidy/batch.xhtml?id=" + batch.id())
                    .wide(6),
            Column.text("subsidy.authority", Payments.Batch::authorityName),
            Column.text("claim.fund", Payments.Batch::fund),
            Column.number("subsidy.lines", Payments.Batch::lines),
            Column.number("subsidy.amount", Payments.Batch::total),
            Column.number("subsidy.open", Payments.Batch::open),
            Column.number("subsidy.paid", Payments.Batch::paid),
            Column.number("subsidy.failed", Payments.Batch::failed),
            Column.<Payments.Batch>text("subsidy.madeAt", Payments.Batch::madeAt)
                    .wide(11));
    private static final List<Column<Payments.Waiting>> WAITING = List.of(
            Column.text("claim.fund", Payments.Waiting::fund),
            Column.text("subsidy.kept", Payments.Waiting::kept),
            Column.number("subsidy.lines", Payments.Waiting::lines),
            Column.number("subsidy.amount", Payments.Waiting::amount));

    private Steps steps;
    private SeenPayments seen;
    private PageTexts texts;

    private Fund fund;
    private ListPage<Payments.Batch> list;
    private List<Payments.Waiting> waiting;

    protected PaymentsView() {}

    @Inject
    PaymentsView(Steps steps, SeenPayments seen, PageTexts texts) {
        this.steps = steps;
        this.seen = seen;
        this.texts = texts;
    }

    public ListPage<Payments.Batch> getList() {
        if (list == null) {
            list = ListPage.of("page.subsidy.payments.title", COLUMNS, part -> seen.list(steps.caller(), part), texts);
        }
        return list;
    }

    private List<Payments.Waiting> waiting() {
        if (waiting == null) {
            waiting = seen.waiting(steps.caller());
        }
        return waiting;
    }

    /** What the caller's own authority could send, and what stays behind. */
    public ListPage<Payments.Waiting> getWaiting() {
        return ListPage.beside("waiting", "subsidy.waiting", WAITING, part -> part.of(waiting()), texts);
    }

    /** The funds out of which something can be sent now. */
    public List<Fund> getFunds() {
        return waiting().stream()
                .filter(one -> one.kept() == Payments.Wait.READY)
                .map(Payments.Waiting::fund)
                .toList();
    }

    public boolean isSender() {
        return steps.caller().holds(Post.FUND);
    }

    public String send() {
        return steps.take(caller -> seen.pay().send(caller, fund), batch -> {
            steps.done("subsidy.sent", batch.number(), batch.lines(), batch.total());
            return "/subsidy/batch?faces-redirect=true&id=" + batch.id();
        });
    }

    public Fund getFund() {
        return fund;
    }

    public void setFund(Fund fund) {
        this.fund = fund;
    }
}
