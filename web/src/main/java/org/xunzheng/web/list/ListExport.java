package org.xunzheng.web.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.job.ExportSource;
import org.xunzheng.web.text.Texts;

/**
 * A list that is exported as a job, whatever its length: by the columns of its page, its rows by key, for whoever works on
 * matters. Its filter is what the page's address says.
 */
public abstract class ListExport<R> implements ExportSource {

    private final String name;
    private final List<Column<R>> columns;

    protected ListExport(String name, List<Column<R>> columns) {
        this.name = name;
        this.columns = columns.stream()
                .filter(column -> column.places() != Column.Places.PAGE)
                .toList();
    }

    /**
     * A part of the list.
     *
     * @param filter what the page's address says, by its parameters
     */
    public abstract Page<R> page(Caller caller, Map<String, String> filter, Page.Part part);

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Heading> headings(Texts texts) {
        return columns.stream().map(column -> column.heading(texts)).toList();
    }

    @Override
    public Chunk next(Caller caller, String filter, String after, int rows, Texts texts) {
        if (caller.posts().stream().noneMatch(Post::isOfMatters)) {
            throw new NotPermitted(caller.login() + " holds no post of matters");
        }
        Page.Part part = new Page.Part(0, rows, Optional.of(after).filter(key -> !key.isEmpty()), false);
        Page<R> page = page(caller, ListAddress.parameters(filter), part);
        return new Chunk(
                page.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> column.words(row, texts))
                                .toList())
                        .toList(),
                page.next());
    }
}
