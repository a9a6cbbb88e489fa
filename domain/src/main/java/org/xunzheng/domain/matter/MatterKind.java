package org.xunzheng.domain.matter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Subject;

/**
 * A kind of matter (事项): one bean a kind, found by its type. It says which facts, who writes, what speaks against it, who
 * decides and what follows; pages, REST, trail, storage and lists come with it, by the convention of its name.
 *
 * @param <F> the facts: a record whose components are empty ({@code null}) where nothing was given
 */
public interface MatterKind<F extends Record> {

    /** In lower case with hyphens, such as {@code opening-balance}: its path over REST. */
    String name();

    /** Its fields, in the order of the form. */
    Form<F> form();

    /** Who writes it and who sees it. */
    Who who();

    /** What speaks against it; asked of complete facts, when it is handed in and again before it is in force. */
    List<Refusal> against(Asked<F> asked);

    /** Whose it is and who decides. */
    Route route(Asked<F> asked);

    /** What a new form begins with, by the names of fields, where there is something already; what was filled in stays. */
    default Map<String, ?> begun(Asked<F> asked) {
        return Map.of();
    }

    /**
     * What follows once its last level approved it, in the same transaction.
     *
     * @return what the trail should say beside the facts
     */
    default Map<String, ?> inForce(Matter matter, Asked<F> asked) {
        return Map.of();
    }

    /** What follows once it was returned or rejected, in the same transaction. */
    default void sentBack(Matter matter, Asked<F> asked) {}

    /** As trail, reviews and storage name the kind, such as {@code OPENING_BALANCE}. */
    default String constant() {
        return name().replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What the trail's entries about one of its matters are about. */
    default Subject subject(Matter matter) {
        return new Subject(Subject.Kind.valueOf(constant()), matter.id());
    }

    /** The name under which the texts know a field or another word of it, such as {@code openingBalance.year}. */
    default String text(String word) {
        return text(constant(), word);
    }

    /** The same, for the kind of this constant. */
    static String text(String constant, String word) {
        StringBuilder prefix = new StringBuilder();
        for (String part : constant.toLowerCase(Locale.ROOT).split("_")) {
            prefix.append(prefix.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return prefix + "." + word;
    }
}
