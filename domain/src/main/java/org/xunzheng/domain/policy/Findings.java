package org.xunzheng.domain.policy;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/** Everything that is wrong with a document, collected while it is read, each with its line. */
final class Findings {

    private final List<Refusal> refusals = new ArrayList<>();
    private String field = "";

    /** From here on what is found is about this figure. */
    void about(String code) {
        field = code;
    }

    void add(int line, PolicyReason reason, Object... parameters) {
        refusals.add(Refusal.at(Place.row(line, field), reason, parameters));
    }

    /** In the order of the lines. */
    List<Refusal> all() {
        return refusals.stream()
                .sorted((a, b) -> Integer.compare(a.place().row(), b.place().row()))
                .toList();
    }

    boolean isEmpty() {
        return refusals.isEmpty();
    }
}
