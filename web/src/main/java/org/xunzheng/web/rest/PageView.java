package org.xunzheng.web.rest;

import java.util.List;
import java.util.function.Function;
import org.xunzheng.domain.rule.Page;

/**
 * A part of a list as REST shows it.
 *
 * @param page which part, counted from 0
 * @param size how many rows a part has at most
 * @param total how many rows the whole list has
 */
public record PageView<T>(List<T> rows, int page, int size, long total) {

    private static final int LARGEST = 500;

    /** The part of the list that a request asks for. */
    public static Page.Part part(int page, int size) {
        int rows = Math.max(1, Math.min(size, LARGEST));
        return new Page.Part(Math.max(0, Math.min(page, Integer.MAX_VALUE / rows - 1)) * rows, rows);
    }

    public static <R, T> PageView<T> of(Page<R> rows, Page.Part part, Function<R, T> view) {
        return new PageView<>(
                rows.rows().stream().map(view).toList(), part.first() / part.size(), part.size(), rows.total());
    }
}
