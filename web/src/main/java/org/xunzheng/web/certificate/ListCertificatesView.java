package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.certificate.CertificateLine;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The certificates that the caller sees, narrowed by what the address says. */
@Named
@RequestScoped
public class ListCertificatesView {

    private CurrentCaller current;
    private Certificates certificates;
    private PageTexts texts;

    private String text;
    private LocalDate from;
    private LocalDate to;
    private PartModel<CertificateLine> lines;

    protected ListCertificatesView() {}

    @Inject
    ListCertificatesView(CurrentCaller current, Certificates certificates, PageTexts texts) {
        this.current = current;
        this.certificates = certificates;
        this.texts = texts;
    }

    public PartModel<CertificateLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(this::page);
        }
        return lines;
    }

    private Page<CertificateLine> page(Page.Part part) {
        Certificates.Filter filter =
                new Certificates.Filter(wanted(), Optional.ofNullable(from), Optional.ofNullable(to));
        return certificates.list(filter, current.get().scope(), part);
    }

    /** A serial may be pasted with the spaces that it is shown with. */
    private String wanted() {
        return text != null && text.matches("[0-9A-Ca-c ]+") ? text.replace(" ", "") : text;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.certificate.list.title"),
                List.of(
                        new Heading(texts.message("certificate.serial"), 24),
                        new Heading(texts.message("certificate.holder"), 14),
                        new Heading(texts.message("certificate.idNumber"), 24),
                        new Heading(texts.message("certificate.training"), 28),
                        new Heading(texts.message("certificate.institution"), 40),
                        new Heading(texts.message("certificate.issuedOn"), 14),
                        new Heading(texts.message("certificate.state"), 10)),
                this::page,
                line -> List.of(
                        line.serial().toString(),
                        line.holder(),
                        line.maskedIdNumber(),
                        line.training(),
                        line.institution(),
                        line.issuedOn().toString(),
                        texts.message(line.withdrawn() ? "certificate.withdrawn" : "certificate.valid")));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
