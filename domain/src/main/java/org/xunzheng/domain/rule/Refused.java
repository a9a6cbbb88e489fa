package org.xunzheng.domain.rule;

import java.util.List;
import java.util.stream.Collectors;

/** A refused request on its way to the edge, where it becomes an answer. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(r -> r.reason().key()).distinct().collect(Collectors.joining(", ")));
        this.refusals = List.copyOf(refusals);
    }

    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    /** Every reason at once. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
