package org.xunzheng.domain.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.rule.Decision;

/**
 * Everything that a document says: for which region, from which day, under which title, and figure by figure.
 *
 * @param region the code of the region's authority
 */
public record Provisions(String region, LocalDate validFrom, String title, Map<Key<?>, Provision<?>> figures) {

    public Provisions {
        Objects.requireNonNull(region);
        Objects.requireNonNull(validFrom);
        Objects.requireNonNull(title);
        figures = Map.copyOf(figures);
    }

    /** What a document says, or everything that is wrong with it, each with its line. */
    public static Decision<Provisions> of(Raw document) {
        ReadDocument read = new ReadDocument(document);
        return Decision.unless(read.refusals(), () -> read.provisions().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    <T> Optional<Provision<T>> find(Key<T> key) {
        // Each stands under its own key, see Collector.
        return Optional.ofNullable((Provision<T>) figures.get(key));
    }

    /** Collects provisions, each under its own key. */
    static final class Collector {

        private final Map<Key<?>, Provision<?>> figures = new HashMap<>();

        void add(Provision<?> provision) {
            figures.put(provision.key(), provision);
        }

        Provisions as(String region, LocalDate validFrom, String title) {
            return new Provisions(region, validFrom, title, figures);
        }
    }
}
