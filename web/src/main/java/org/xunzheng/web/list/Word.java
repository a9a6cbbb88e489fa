package org.xunzheng.web.list;

import java.util.List;

/**
 * What a cell says by a text of the bundles.
 *
 * @param key the text's
 */
public record Word(String key, List<?> parameters) {

    public Word {
        parameters = List.copyOf(parameters);
    }

    public static Word of(String key, Object... parameters) {
        return new Word(key, List.of(parameters));
    }
}
