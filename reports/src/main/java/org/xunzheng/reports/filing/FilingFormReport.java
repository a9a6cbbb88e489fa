package org.xunzheng.reports.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.xunzheng.reports.press.Press;
import org.xunzheng.reports.press.Template;

/** The form of the annual filing (培训合格证书使用备案表) as TA20 annex 1 has it: A4 upright, in Chinese. */
@ApplicationScoped
public class FilingFormReport {

    private static final Template TEMPLATE = new Template(FilingFormReport.class, "filing");
    private static final String TITLE = "职业技能培训合格证书使用备案表";

    private final Press press;

    @Inject
    public FilingFormReport(Press press) {
        this.press = press;
    }

    /** For the container's proxy. */
    protected FilingFormReport() {
        this(null);
    }

    /** Writes the form; as many pages as it needs. */
    public void pdf(FilingSheet sheet, OutputStream out) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", TITLE);
        parameters.put("authority", sheet.authority().isEmpty() ? "" : "备案单位：" + sheet.authority());
        parameters.put("year", "备案年度：" + (sheet.year().isEmpty() ? "________" : sheet.year()));
        press.pdf(TEMPLATE, TITLE, parameters, new FilingFormRows(sheet), out);
    }
}
