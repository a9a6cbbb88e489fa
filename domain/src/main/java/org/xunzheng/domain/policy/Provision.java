package org.xunzheng.domain.policy;

import java.util.Objects;
import java.util.Optional;

/**
 * What a document says of one figure.
 *
 * @param citation document and article that it comes from
 */
record Provision<T>(Key<T> key, T value, String citation) {

    private static final int LONGEST_CITATION = 200;

    Provision {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        if (citation.isBlank() || citation.length() > LONGEST_CITATION) {
            throw new IllegalArgumentException("a figure has its article: " + key);
        }
    }

    /** Reads the group that stands under the key. */
    static <T> Optional<Provision<T>> read(Key<T> key, Raw.Group group, Findings findings) {
        Optional<T> value =
                entry(group, "value", findings).flatMap(raw -> key.form().read(raw, findings));
        Optional<String> citation = entry(group, "cite", findings).flatMap(raw -> citation(raw, findings));
        return value.isPresent() && citation.isPresent()
                ? Optional.of(new Provision<>(key, value.get(), citation.get()))
                : Optional.empty();
    }

    private static Optional<Raw> entry(Raw.Group group, String name, Findings findings) {
        Optional<Raw> found = group.get(name);
        if (found.isEmpty()) {
            findings.add(group.line(), PolicyReason.ENTRY_MISSING, name);
        }
        return found;
    }

    private static Optional<String> citation(Raw raw, Findings findings) {
        return Form.line(raw, findings).filter(text -> {
            if (text.length() > LONGEST_CITATION) {
                findings.add(raw.line(), PolicyReason.LINE_TOO_LONG, LONGEST_CITATION);
                return false;
            }
            return true;
        });
    }

    String written() {
        return key.form().write(value);
    }
}
