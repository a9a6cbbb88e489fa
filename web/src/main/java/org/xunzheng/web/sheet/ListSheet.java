package org.xunzheng.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;

/** A list on its way to the reader's computer as a workbook: everything that the filter lets through. */
public final class ListSheet {

    private static final int ROWS_AT_ONCE = 5_000;

    private ListSheet() {}

    /** Sends the list; it is read part by part while it is written. */
    public static <R> void send(
            String name, List<Heading> headings, Function<Page.Part, Page<R>> source, Function<R, List<String>> cells) {
        send(name, out -> SheetWriter.list(name, headings, rows(source, cells), out));
    }

    /** Sends a workbook. */
    public static void send(String name, Writer writer) {
        Faces.sendFile(name + ".xlsx", true, writer::write);
    }

    /** Writes a workbook. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** The cells of a list, row by row, read part by part. */
    public static <R> Iterator<List<String>> rows(
            Function<Page.Part, Page<R>> source, Function<R, List<String>> cells) {
        return Stream.iterate(
                        Optional.of(source.apply(Page.Part.beginning(ROWS_AT_ONCE))),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(key -> source.apply(Page.Part.after(key, ROWS_AT_ONCE))))
                .flatMap(page -> page.orElseThrow().rows().stream())
                .map(cells)
                .iterator();
    }
}
