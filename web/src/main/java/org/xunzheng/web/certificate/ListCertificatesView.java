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
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The certificates that the caller sees, narrowed by what the address says. */
@Named
@RequestScoped
public class ListCertificatesView {

    private CurrentCaller current;
    private Certificates certificates;
    private PageTexts texts;

    private String text;
    private String institution;
    private LocalDate from;
    private LocalDate to;
    private String sort;
    private ListPage<CertificateLine> list;

    protected ListCertificatesView() {}

    @Inject
    ListCertificatesView(CurrentCaller current, Certificates certificates, PageTexts texts) {
        this.current = current;
        this.certificates = certificates;
        this.texts = texts;
    }

    public ListPage<CertificateLine> getList() {
        if (list == null) {
            list = ListPage.of("page.certificate.list.title", columns(), this::page, texts);
        }
        return list;
    }

    /** What lies by serial or name can lie by no day. */
    private List<Column<CertificateLine>> columns() {
        return filter().liesByDay()
                ? CertificatesExport.COLUMNS
                : CertificatesExport.COLUMNS.stream().map(Column::unsorted).toList();
    }

    private Page<CertificateLine> page(Page.Part part) {
        return certificates.list(filter(), current.get().scope(), part);
    }

    private Certificates.Filter filter() {
        return new Certificates.Filter(
                text,
                institution,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                CertificatesExport.OLDEST_FIRST.equals(sort));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
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

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
