package org.xunzheng.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;

/**
 * What counts for an authority on a day (政策档案): each figure from the nearest document that sets it, the county's before
 * the city's before the province's, value by value.
 */
public final class Profile {

    private final LocalDate day;
    private final List<DocumentInForce> documents;

    /**
     * The profile of these documents.
     *
     * @param documents at most one of each region, the nearest first
     */
    public Profile(LocalDate day, List<DocumentInForce> documents) {
        this.day = Objects.requireNonNull(day);
        this.documents = List.copyOf(documents);
    }

    /** The day that it counts on. */
    public LocalDate day() {
        return day;
    }

    /** What it is made of, the nearest document first. */
    public List<DocumentInForce> documents() {
        return documents;
    }

    /** Which document versions it is made of. */
    public ProfileVersion version() {
        return new ProfileVersion(
                documents.stream().map(DocumentInForce::version).toList());
    }

    /** The figure, if a document sets it. */
    public <T> Optional<Figure<T>> find(Key<T> key) {
        for (DocumentInForce document : documents) {
            Optional<Provision<T>> said = document.provisions().find(key);
            if (said.isPresent()) {
                return Optional.of(
                        new Figure<>(key, said.get().value(), said.get().citation(), document));
            }
        }
        return Optional.empty();
    }

    /**
     * The figure.
     *
     * @throws Refused if no document sets it: then nobody may go on there as if one did
     */
    public <T> Figure<T> get(Key<T> key) {
        return find(key).orElseThrow(() -> new Refused(Refusal.of(PolicyReason.NOT_SET, key.code())));
    }

    /** The value of the figure; see {@link #get}. */
    public <T> T value(Key<T> key) {
        return get(key).value();
    }

    /** Every figure that is set, in the order of the keys. */
    public List<Figure<?>> figures() {
        List<Figure<?>> figures = new ArrayList<>();
        for (Key<?> key : Key.all()) {
            find(key).ifPresent(figures::add);
        }
        return figures;
    }

    /** The keys that have to be set and are not. */
    public List<Key<?>> missing() {
        List<Key<?>> missing = new ArrayList<>();
        for (Key<?> key : Key.all()) {
            if (!key.isOpen() && find(key).isEmpty()) {
                missing.add(key);
            }
        }
        return missing;
    }

    /** The profile that this one becomes by a new document of the nearest region, in place of the one it has. */
    public Profile with(DocumentInForce own) {
        List<DocumentInForce> changed = new ArrayList<>();
        changed.add(own);
        documents.stream()
                .filter(document ->
                        !document.version().region().equals(own.version().region()))
                .forEach(changed::add);
        return new Profile(own.provisions().validFrom(), changed);
    }

    /** What differs in the other profile, figure by figure. */
    public List<Change> changesTo(Profile other) {
        List<Change> changes = new ArrayList<>();
        for (Key<?> key : Key.all()) {
            Change change = new Change(key, find(key), other.find(key));
            if (change.isOne()) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** A figure before and after; either may be unset. */
    public record Change(Key<?> key, Optional<? extends Figure<?>> before, Optional<? extends Figure<?>> after) {

        /** Whether value or article differ. */
        boolean isOne() {
            return !before.map(Change::said).equals(after.map(Change::said));
        }

        /** Whether just the article differs. */
        public boolean isCitationOnly() {
            return before.map(Figure::written).equals(after.map(Figure::written));
        }

        private static String said(Figure<?> figure) {
            return figure.written() + "\n" + figure.citation();
        }
    }
}
