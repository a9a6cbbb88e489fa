package org.xunzheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.reports.statistics.CertificateFigures;
import org.xunzheng.serial.Category;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.Area;

/** The report on certificates of a period, on the screen as in its files. */
@Named
@RequestScoped
public class CertificatesView {

    private CurrentCaller current;
    private ReadFigures read;

    private LocalDate from;
    private LocalDate to;
    private CertificateFigures figures;

    protected CertificatesView() {}

    @Inject
    CertificatesView(CurrentCaller current, ReadFigures read) {
        this.current = current;
        this.read = read;
    }

    public CertificateFigures getFigures() {
        if (figures == null) {
            if (!Area.REPORT.serves(current.get())) {
                throw new NotPermitted("the report is not for " + current.get().login());
            }
            figures = read.certificates(from, to, current.get().scope());
        }
        return figures;
    }

    public List<CityTable.Row> getRows() {
        return new CityTable(getFigures().counts()).rows();
    }

    public Category[] getCategories() {
        return Category.values();
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
