package org.xunzheng.domain.catalogue;

import java.util.Objects;
import java.util.Optional;

/**
 * An occupation (职业) of the classification of 2022, or a new one since.
 *
 * @param code such as {@code 4-10-01-02}
 * @param decree the notice that announced it, for a new one
 */
public record Occupation(String code, String name, Optional<String> decree) {

    public Occupation {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(decree);
    }

    /** One of the classification of 2022. */
    public Occupation(String code, String name) {
        this(code, name, Optional.empty());
    }
}
