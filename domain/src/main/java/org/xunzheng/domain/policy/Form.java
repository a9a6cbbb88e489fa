package org.xunzheng.domain.policy;

import java.util.Optional;

/** How a figure is written in a document, and what it may be. */
interface Form<T> {

    /** Reads the value; tells the findings what is wrong with it if there is none. */
    Optional<T> read(Raw raw, Findings findings);

    /** The value as one text, equal for equal values: what two versions are compared by. */
    String write(T value);

    /** The text of a single value. */
    static Optional<String> line(Raw raw, Findings findings) {
        if (raw instanceof Raw.Line line && !line.text().isBlank()) {
            return Optional.of(line.text().strip());
        }
        findings.add(raw.line(), PolicyReason.NOT_A_LINE);
        return Optional.empty();
    }
}
