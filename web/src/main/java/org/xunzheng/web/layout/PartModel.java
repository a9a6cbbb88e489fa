package org.xunzheng.web.layout;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.xunzheng.domain.rule.Page;

/** A table that reads just the part of its list that is looked at. Lives for one request. */
public final class PartModel<R> extends LazyDataModel<R> {

    private static final long serialVersionUID = 1;

    private final transient Function<Page.Part, Page<R>> source;

    public PartModel(Function<Page.Part, Page<R>> source) {
        this.source = source;
    }

    /** How many rows the whole list has. */
    public int getTotal() {
        return count(Map.of());
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(source.apply(new Page.Part(0, 1)).total());
    }

    @Override
    public List<R> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return source.apply(new Page.Part(first, Math.max(1, size))).rows();
    }
}
