package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.certificate.LegacyCertificates;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The certificates under old numbers of the caller's region (SER-13). */
@Named
@RequestScoped
public class ListLegacyView {

    private CurrentCaller current;
    private LegacyCertificates certificates;
    private PageTexts texts;

    private String text;
    private PartModel<LegacyCertificates.Line> lines;

    protected ListLegacyView() {}

    @Inject
    ListLegacyView(CurrentCaller current, LegacyCertificates certificates, PageTexts texts) {
        this.current = current;
        this.certificates = certificates;
        this.texts = texts;
    }

    public PartModel<LegacyCertificates.Line> getLines() {
        if (lines == null) {
            lines = new PartModel<>(
                    part -> certificates.list(text, current.get().scope(), part));
        }
        return lines;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.certificate.legacy.title"),
                List.of(
                        new Heading(texts.message("legacy.number"), 24),
                        new Heading(texts.message("certificate.holder"), 12),
                        new Heading(texts.message("certificate.idNumber"), 24),
                        new Heading(texts.message("certificate.training"), 24),
                        new Heading(texts.message("certificate.institution"), 36),
                        new Heading(texts.message("certificate.issuedOn"), 14)),
                part -> certificates.list(text, current.get().scope(), part),
                line -> List.of(
                        line.number(),
                        line.holder(),
                        line.maskedIdNumber(),
                        line.training(),
                        line.institution(),
                        line.issuedOn().toString()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
