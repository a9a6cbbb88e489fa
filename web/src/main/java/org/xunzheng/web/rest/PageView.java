package org.xunzheng.web.rest;

import java.util.List;
import java.util.function.Function;
import org.xunzheng.domain.rule.Page;

/**
 * A part of a list as REST shows it.
 *
 * @param page which part, counted from 0; null behind a key
 * @param size how many rows a part has at most
 * @param total how many rows the whole list has, exact up to {@link Page#COUNTED}, one more beyond; null behind a key
 * @param next where the next part begins, to be sent as {@code after}; null at the end
 */
public record PageView<T>(List<T> rows, Integer page, int size, Long total, String next) {

    public static <R, T> PageView<T> of(Page<R> rows, Page.Part part, Function<R, T> view) {
        boolean byNumber = part.after().isEmpty();
        return new PageView<>(
                rows.rows().stream().map(view).toList(),
                byNumber ? part.first() / part.size() : null,
                part.size(),
                rows.total() == Page.NOT_COUNTED ? null : rows.total(),
                rows.next().orElse(null));
    }
}
