package org.xunzheng.web.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.text.Texts;

/**
 * A list that can be exported whole (导出), whatever its length; one bean a list, found by CDI. It is read on a thread of the
 * server, without a request: nothing of it may be of the request. Its name in words stands under {@link #word}.
 */
public interface ExportSource {

    /** In small letters, with hyphens. */
    String name();

    List<Heading> headings(Texts texts);

    /** How many rows there are, or 0 where counting costs too much. */
    default long count(Caller caller, String filter) {
        return 0;
    }

    /**
     * The rows behind a key, in the order of the key, as the caller sees them now.
     *
     * @param filter as the list itself writes it; every row is let through by the empty one
     * @param after where the rows before ended; empty to begin
     * @param rows how many at most
     * @throws org.xunzheng.domain.account.NotPermitted for whoever may not see the list
     */
    Chunk next(Caller caller, String filter, String after, int rows, Texts texts);

    /**
     * Some rows of a list.
     *
     * @param rows the cells of each, as many as there are headings
     * @param next the key to go on behind; empty where the list ends
     */
    record Chunk(List<List<String>> rows, Optional<String> next) {}

    /** Under which the words for a list stand. */
    static String word(String name) {
        return "ExportSource." + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
