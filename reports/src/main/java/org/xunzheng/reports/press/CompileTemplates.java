package org.xunzheng.reports.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the templates while the module is built, so that no server needs a compiler: {@code CompileTemplates
 * <folder of .jrxml> <folder of classes>}. What is newer than its template is left alone.
 */
public final class CompileTemplates {

    private CompileTemplates() {}

    public static void main(String[] folders) throws IOException, JRException {
        Path sources = Path.of(folders[0]);
        Path classes = Path.of(folders[1]);
        List<Path> templates;
        try (Stream<Path> files = Files.walk(sources)) {
            templates = files.filter(file -> file.toString().endsWith(".jrxml")).toList();
        }
        for (Path template : templates) {
            Path compiled =
                    classes.resolve(sources.relativize(template).toString().replaceFirst("\\.jrxml$", ".jasper"));
            if (isOlder(compiled, template)) {
                Files.createDirectories(compiled.getParent());
                JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
            }
        }
    }

    private static boolean isOlder(Path compiled, Path template) throws IOException {
        return Files.notExists(compiled)
                || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template)) < 0;
    }
}
