package org.xunzheng.domain.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong, where, and by which rule. Text in the user's language is made from it at the edge.
 *
 * @param parameters what the text inserts, in the order of its placeholders
 * @param figure document and article of the figure that decided, where a policy profile set one
 */
public record Refusal(Reason reason, Place place, List<String> parameters, Optional<String> figure) {

    public Refusal {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(place);
        Objects.requireNonNull(figure);
        parameters = List.copyOf(parameters);
    }

    public static Refusal of(Reason reason, Object... parameters) {
        return at(Place.WHOLE, reason, parameters);
    }

    public static Refusal at(Place place, Reason reason, Object... parameters) {
        return new Refusal(
                reason, place, Arrays.stream(parameters).map(String::valueOf).toList(), Optional.empty());
    }

    /** A parameter that the text says by the word for the constant, in the reader's language. */
    public static String word(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** The same refusal by a figure of the place's own document: that article is what the user is told. */
    public Refusal citing(String documentAndArticle) {
        return new Refusal(reason, place, parameters, Optional.of(documentAndArticle));
    }

    /** The same refusal of another place. */
    public Refusal placedAt(Place other) {
        return new Refusal(reason, other, parameters, figure);
    }

    /** Document and article: of the figure that decided, else of the rule; none for plain sense (a field left empty). */
    public Optional<String> citation() {
        return figure.or(() -> reason.rule().map(Rule::citation));
    }
}
