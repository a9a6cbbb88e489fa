package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.certificate.LegacyCertificates;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The certificates under old numbers of the caller's region (SER-13). */
@Named
@RequestScoped
public class ListLegacyView {

    private static final List<Column<LegacyCertificates.Line>> COLUMNS = List.of(
            Column.serial("legacy.number", LegacyCertificates.Line::number)
                    .to(line -> "/certificate/old.xhtml?id=" + line.id())
                    .wide(14),
            Column.text("certificate.holder", LegacyCertificates.Line::holder).wide(6),
            Column.serial("certificate.idNumber", LegacyCertificates.Line::maskedIdNumber),
            Column.text("certificate.training", LegacyCertificates.Line::training),
            Column.text("certificate.institution", LegacyCertificates.Line::institution),
            Column.day("certificate.issuedOn", LegacyCertificates.Line::issuedOn)
                    .wide(7.5),
            Column.<LegacyCertificates.Line>phase(
                            "certificate.state",
                            line -> Word.of(
                                    line.withdrawnOn().isPresent() ? "certificate.withdrawn" : "certificate.valid"),
                            line -> line.withdrawnOn().isPresent() ? "WITHDRAWN" : "VALID")
                    .wide(6));

    private CurrentCaller current;
    private LegacyCertificates certificates;
    private PageTexts texts;

    private String text;
    private ListPage<LegacyCertificates.Line> list;

    protected ListLegacyView() {}

    @Inject
    ListLegacyView(CurrentCaller current, LegacyCertificates certificates, PageTexts texts) {
        this.current = current;
        this.certificates = certificates;
        this.texts = texts;
    }

    public ListPage<LegacyCertificates.Line> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.certificate.legacy.title",
                    COLUMNS,
                    part -> certificates.list(text, current.get().scope(), part),
                    texts);
        }
        return list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
