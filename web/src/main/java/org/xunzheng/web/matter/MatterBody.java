package org.xunzheng.web.matter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.review.Review;
import org.xunzheng.web.review.ReviewView;

/**
 * A matter as REST shows it.
 *
 * @param version to be sent back in If-Match with the next step
 * @param facts what was handed in last, by the names of fields
 * @param review the newest round
 */
public record MatterBody(
        UUID id,
        String kind,
        long version,
        int round,
        MatterState state,
        String title,
        UUID authority,
        UUID institution,
        Map<String, Object> facts,
        ReviewView review) {

    static MatterBody of(Matter matter, Map<String, Object> facts, List<Review> rounds) {
        return new MatterBody(
                matter.id(),
                matter.kind(),
                matter.version(),
                matter.round(),
                matter.state(),
                matter.title(),
                matter.authority(),
                matter.institution().orElse(null),
                plain(facts),
                rounds.stream().findFirst().map(ReviewView::of).orElse(null));
    }

    /** A row by the names of its components, or a constant by its name. */
    private static Object plain(Object one) {
        return one instanceof Record ? one : String.valueOf(one);
    }

    /** The values as JSON has them: numbers, texts and lists of texts; what is empty is left out. */
    static Map<String, Object> plain(Map<String, Object> facts) {
        Map<String, Object> plain = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (value == null || value.equals("") || value.equals(List.of())) {
                return;
            }
            plain.put(
                    name,
                    value instanceof Collection<?> several
                            ? several.stream().map(MatterBody::plain).toList()
                            : value instanceof Number ? value : String.valueOf(value));
        });
        return plain;
    }
}
