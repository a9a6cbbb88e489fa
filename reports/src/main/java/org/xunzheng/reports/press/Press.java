package org.xunzheng.reports.press;

import com.lowagie.text.ExceptionConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Prints filled templates as PDF or XLSX. Memory does not grow with the pages of a PDF: all but the latest lie in a
 * file of the temporary folder until they are written.
 *
 * <p>Templates, faces and classes are found through this module's own class loader, whichever thread prints.
 */
@ApplicationScoped
public class Press {

    private static final int PAGES_IN_MEMORY = 50;
    private static final int SWAP_BLOCK = 4096;
    private static final int SWAP_GROWTH = 256;
    /** In points. */
    private static final int MARGIN = 40;

    /**
     * Writes the document as PDF.
     *
     * @throws UncheckedIOException when the stream cannot be written, or the temporary folder
     */
    public void pdf(
            Template template, String title, Map<String, Object> parameters, JRDataSource rows, OutputStream out) {
        inOwnClassLoader(() -> {
            Faces.song();
            JRSwapFileVirtualizer pages = new JRSwapFileVirtualizer(
                    PAGES_IN_MEMORY,
                    new JRSwapFile(System.getProperty("java.io.tmpdir"), SWAP_BLOCK, SWAP_GROWTH),
                    true);
            try {
                Map<String, Object> all = new HashMap<>(parameters);
                all.put(JRParameter.REPORT_VIRTUALIZER, pages);
                JasperPrint print = JasperFillManager.fillReport(template.compiled(), all, rows);
                pages.setReadOnly(true);
                JRPdfExporter exporter = new JRPdfExporter();
                exporter.setExporterInput(new SimpleExporterInput(print));
                exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
                SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
                configuration.setMetadataTitle(title);
                configuration.setDisplayMetadataTitle(true);
                exporter.setConfiguration(configuration);
                exporter.exportReport();
                return null;
            } catch (JRException | ExceptionConverter e) {
                throw failure(template, e);
            } finally {
                pages.cleanup();
            }
        });
    }

    /** Writes the document as one sheet of an XLSX workbook; the whole of it is held in memory meanwhile. */
    public void xlsx(
            Template template, String sheet, Map<String, Object> parameters, JRDataSource rows, OutputStream out) {
        inOwnClassLoader(() -> {
            try {
                Map<String, Object> all = new HashMap<>(parameters);
                all.put(JRParameter.IS_IGNORE_PAGINATION, true);
                JasperPrint print = JasperFillManager.fillReport(template.compiled(), all, rows);
                JRXlsxExporter exporter = new JRXlsxExporter();
                exporter.setExporterInput(new SimpleExporterInput(print));
                exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
                SimpleXlsxReportConfiguration configuration = new SimpleXlsxReportConfiguration();
                configuration.setSheetNames(new String[] {sheet});
                configuration.setDetectCellType(true);
                configuration.setWhitePageBackground(false);
                configuration.setRemoveEmptySpaceBetweenRows(true);
                configuration.setRemoveEmptySpaceBetweenColumns(true);
                configuration.setPrintPageTopMargin(MARGIN);
                configuration.setPrintPageBottomMargin(MARGIN);
                configuration.setPrintPageLeftMargin(MARGIN);
                configuration.setPrintPageRightMargin(MARGIN);
                exporter.setConfiguration(configuration);
                exporter.exportReport();
                return null;
            } catch (JRException e) {
                throw failure(template, e);
            }
        });
    }

    static <T> T inOwnClassLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Press.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static RuntimeException failure(Template template, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            Throwable wrapped = cause instanceof ExceptionConverter converter ? converter.getException() : cause;
            if (wrapped instanceof IOException io) {
                return new UncheckedIOException(io);
            }
        }
        return new IllegalStateException(template + " cannot be printed", e);
    }
}
