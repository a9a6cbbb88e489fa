package org.xunzheng.reports.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** A compiled template, which lies beside the class of the report that fills it. Read once, then shared by all threads. */
public final class Template {

    private final Class<?> owner;
    private final String name;
    private volatile JasperReport compiled;

    /** The template of this name, without ending, in the package of the owner. */
    public Template(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    JasperReport compiled() {
        JasperReport known = compiled;
        if (known == null) {
            known = load();
            compiled = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name;
    }

    private JasperReport load() {
        try (InputStream in = owner.getResourceAsStream(name + ".jasper")) {
            if (in == null) {
                throw new IllegalStateException("no template " + name + " beside " + owner.getName());
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("template " + name + " cannot be read", e);
        }
    }
}
