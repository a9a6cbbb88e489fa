package org.xunzheng.domain.rule;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, where, and by which rule. Text in the user's language is made from it at the edge.
 *
 * @param parameters what the text inserts, in the order of its placeholders
 */
public record Refusal(Reason reason, Place place, List<String> parameters) {

    public Refusal {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(place);
        parameters = List.copyOf(parameters);
    }

    public static Refusal of(Reason reason, Object... parameters) {
        return at(Place.WHOLE, reason, parameters);
    }

    public static Refusal at(Place place, Reason reason, Object... parameters) {
        return new Refusal(
                reason,
                place,
                java.util.Arrays.stream(parameters).map(String::valueOf).toList());
    }
}
