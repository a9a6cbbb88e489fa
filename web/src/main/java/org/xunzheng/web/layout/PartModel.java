package org.xunzheng.web.layout;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.xunzheng.domain.rule.Page;

/**
 * A table that reads just the part of its list that is looked at: its first rows and their count at once, any later ones without
 * counting again. Lives for one request.
 */
public final class PartModel<R> extends LazyDataModel<R> {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 20;

    private final transient Function<Page.Part, Page<R>> source;
    private transient Page<R> beginning;

    public PartModel(Function<Page.Part, Page<R>> source) {
        this.source = source;
    }

    private Page<R> beginning() {
        if (beginning == null) {
            beginning = source.apply(new Page.Part(0, ROWS));
        }
        return beginning;
    }

    /** How many rows the whole list has, as a {@link Page} counts them. */
    public long getTotal() {
        return beginning().total();
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) Math.min(Page.COUNTED, getTotal());
    }

    @Override
    public List<R> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        int rows = Math.max(1, size);
        return first == 0 && rows == ROWS
                ? beginning().rows()
                : source.apply(Page.Part.at(first, rows)).rows();
    }
}
