package org.xunzheng.domain.privacy;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Why somebody looks at personal data.
 *
 * @param purpose null if none was chosen
 * @param remark the case in words, as typed
 */
public record WhyPersonal(Purpose purpose, String remark) {

    /** The longest remark, in characters. */
    public static final int LONGEST_REMARK = 200;

    public WhyPersonal {
        remark = Input.line(remark);
    }

    /** What is wrong with it, if anything. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (purpose == null) {
            refusals.add(Refusal.at(Place.field("purpose"), PrivacyReason.PURPOSE_MISSING));
        }
        refusals.addAll(Words.wanted(remark, "remark", PrivacyReason.REMARK_MISSING, LONGEST_REMARK)
                .refusals());
        return refusals;
    }

    /** The entry with the reason. */
    TrailEntry on(TrailEntry entry) {
        return entry.with("purpose", purpose).with("reason", remark);
    }
}
