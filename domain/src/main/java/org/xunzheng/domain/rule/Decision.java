package org.xunzheng.domain.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What a use case answers: what was asked for, or every reason why not. A refusal has changed nothing. */
public sealed interface Decision<T> {

    /** The request was carried out. */
    record Granted<T>(T value) implements Decision<T> {
        public Granted {
            Objects.requireNonNull(value);
        }
    }

    /** The request was not carried out, for these reasons. */
    record Denied<T>(List<Refusal> refusals) implements Decision<T> {
        public Denied {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a denial has a reason");
            }
        }
    }

    static <T> Decision<T> granted(T value) {
        return new Granted<>(value);
    }

    static <T> Decision<T> denied(Refusal... refusals) {
        return new Denied<>(List.of(refusals));
    }

    static <T> Decision<T> denied(List<Refusal> refusals) {
        return new Denied<>(refusals);
    }

    /** Carries the work out if nothing speaks against it. */
    static <T> Decision<T> unless(List<Refusal> refusals, Supplier<T> work) {
        return refusals.isEmpty() ? granted(work.get()) : denied(refusals);
    }

    default boolean isGranted() {
        return this instanceof Granted<T>;
    }

    /** The reasons; none if granted. */
    default List<Refusal> refusals() {
        return this instanceof Denied<T> denied ? denied.refusals() : List.of();
    }

    /**
     * The value.
     *
     * @throws Refused with every reason if there is none
     */
    default T orElseThrow() {
        if (this instanceof Granted<T> granted) {
            return granted.value();
        }
        throw new Refused(refusals());
    }
}
