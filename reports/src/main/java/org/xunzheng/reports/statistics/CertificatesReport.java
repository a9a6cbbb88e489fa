package org.xunzheng.reports.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.xunzheng.reports.press.Press;
import org.xunzheng.reports.press.Template;

/**
 * Certificates by city, month and category (证书核发情况统计表): each month of a city is a row, each category a column, with
 * a sub-total for every city and totals of rows and columns.
 */
@ApplicationScoped
public class CertificatesReport {

    private static final Template TEMPLATE = new Template(CertificatesReport.class, "certificates");

    private final Press press;

    @Inject
    public CertificatesReport(Press press) {
        this.press = press;
    }

    /** For the container's proxy. */
    protected CertificatesReport() {
        this(null);
    }

    /** Writes the report as A4 pages; the headings stand on each. */
    public void pdf(CertificateFigures figures, Locale locale, OutputStream out) {
        Labels labels = new Labels(locale);
        press.pdf(
                TEMPLATE,
                labels.word("title"),
                parameters(figures, labels),
                new CountRows(figures.counts(), labels),
                out);
    }

    /** Writes the report as a workbook of one sheet, whose figures are numbers. */
    public void xlsx(CertificateFigures figures, Locale locale, OutputStream out) {
        Labels labels = new Labels(locale);
        press.xlsx(
                TEMPLATE,
                labels.word("sheet"),
                parameters(figures, labels),
                new CountRows(figures.counts(), labels),
                out);
    }

    private static Map<String, Object> parameters(CertificateFigures figures, Labels labels) {
        Map<String, Object> parameters = labels.all();
        parameters.put(
                "period",
                labels.word("period")
                        .formatted(labels.form("form.day", figures.from()), labels.form("form.day", figures.to())));
        parameters.put("produced", labels.word("produced").formatted(labels.form("form.time", figures.producedAt())));
        return parameters;
    }
}
