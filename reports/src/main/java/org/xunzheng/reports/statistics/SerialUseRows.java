package org.xunzheng.reports.statistics;

import java.util.Iterator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Hands the runs to the template, one after the other. */
final class SerialUseRows implements JRDataSource {

    private final Iterator<SerialUse.Line> lines;
    private SerialUse.Line line;

    SerialUseRows(SerialUse use) {
        lines = use.lines().iterator();
    }

    @Override
    public boolean next() {
        if (!lines.hasNext()) {
            return false;
        }
        line = lines.next();
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
        return switch (field.getName()) {
            case "run" -> line.run();
            case "institution" -> line.institution();
            case "authority" -> line.authority();
            case "opening" -> line.opening();
            case "last" -> line.last();
            case "certificates" -> line.certificates();
            case "remaining" -> line.remaining();
            case "gaps" -> line.gaps();
            case "doubles" -> line.doubles();
            default -> throw new IllegalArgumentException(field.getName());
        };
    }
}
