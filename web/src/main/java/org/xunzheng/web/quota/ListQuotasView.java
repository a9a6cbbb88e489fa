package org.xunzheng.web.quota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The quotas of the caller's region, with what remains of them. */
@Named
@RequestScoped
public class ListQuotasView {

    private CurrentCaller current;
    private Quotas quotas;
    private PageTexts texts;
    private PartModel<Quota> lines;

    protected ListQuotasView() {}

    @Inject
    ListQuotasView(CurrentCaller current, Quotas quotas, PageTexts texts) {
        this.current = current;
        this.quotas = quotas;
        this.texts = texts;
    }

    public PartModel<Quota> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> quotas.inForce(current.get().scope(), part));
        }
        return lines;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.quota.list.title"),
                List.of(
                        new Heading(texts.message("quota.authority"), 40),
                        new Heading(texts.message("quota.year"), 10),
                        new Heading(texts.message("quota.allowed"), 12),
                        new Heading(texts.message("quota.issued"), 12),
                        new Heading(texts.message("quota.remaining"), 12)),
                part -> quotas.inForce(current.get().scope(), part),
                line -> List.of(
                        line.name(),
                        String.valueOf(line.year()),
                        String.valueOf(line.allowed()),
                        String.valueOf(line.issued()),
                        String.valueOf(line.remaining())));
    }
}
