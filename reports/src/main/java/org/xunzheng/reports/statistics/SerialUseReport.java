package org.xunzheng.reports.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.xunzheng.reports.press.Press;
import org.xunzheng.reports.press.Template;

/**
 * The use of serials (序列号使用情况表): for every run of numbers what was issued, the last number, what remains, and that
 * there is no gap and no double.
 */
@ApplicationScoped
public class SerialUseReport {

    private static final Template TEMPLATE = new Template(SerialUseReport.class, "serials");

    private final Press press;

    @Inject
    public SerialUseReport(Press press) {
        this.press = press;
    }

    /** For the container's proxy. */
    protected SerialUseReport() {
        this(null);
    }

    /** Writes the report as A4 pages across; the headings stand on each. */
    public void pdf(SerialUse use, Locale locale, OutputStream out) {
        Labels labels = new Labels(locale);
        press.pdf(TEMPLATE, labels.word("serials.title"), parameters(use, labels), new SerialUseRows(use), out);
    }

    /** Writes the report as a workbook of one sheet, whose figures are numbers. */
    public void xlsx(SerialUse use, Locale locale, OutputStream out) {
        Labels labels = new Labels(locale);
        press.xlsx(TEMPLATE, labels.word("serials.sheet"), parameters(use, labels), new SerialUseRows(use), out);
    }

    private static Map<String, Object> parameters(SerialUse use, Labels labels) {
        Map<String, Object> parameters = labels.all();
        parameters.put("produced", labels.word("produced").formatted(labels.form("form.time", use.producedAt())));
        return parameters;
    }
}
