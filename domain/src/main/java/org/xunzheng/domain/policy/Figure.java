package org.xunzheng.domain.policy;

import java.util.Objects;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;

/**
 * A figure that counts somewhere on a day: its value, its article, and the document that sets it.
 *
 * @param citation document and article, as a refusal cites them
 */
public record Figure<T>(Key<T> key, T value, String citation, DocumentInForce source) {

    public Figure {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        Objects.requireNonNull(citation);
        Objects.requireNonNull(source);
    }

    /** A refusal because of this figure, which names its article. */
    public Refusal refuse(Refusal refusal) {
        return refusal.citing(citation);
    }

    /** A refusal of the matter as a whole because of this figure, which names its article. */
    public Refusal refuse(Reason reason, Object... parameters) {
        return refuse(Refusal.of(reason, parameters));
    }

    /** The value as a document writes it; equal for equal values. */
    public String written() {
        return key.form().write(value);
    }
}
