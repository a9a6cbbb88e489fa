package org.xunzheng.web.review;

import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.review.Matter;

/** On which page a matter of each kind is shown and decided. */
public final class MatterPage {

    private static final Map<Matter, String> OF_THEIR_OWN = Map.of(
            Matter.FILING, "/filing/show",
            Matter.OPENING, "/class/show",
            Matter.RESULTS, "/class/show",
            Matter.ADMISSION, "/admission/show",
            Matter.CORRECTION, "/certificate/correction");

    private static final Map<Matter, String> FORMS = Map.of(Matter.CORRECTION, "/certificate/correct");

    private MatterPage() {}

    public static String of(Matter matter) {
        return OF_THEIR_OWN.getOrDefault(matter, "/matter/show");
    }

    /** The address of a matter's page. */
    static String of(Matter matter, UUID id) {
        return of(matter) + ".xhtml?id=" + id;
    }

    /** On which page a returned matter is handed in again; one that is mended itself is mended from its own page. */
    static String form(Matter matter) {
        return FORMS.getOrDefault(matter, of(matter));
    }
}
