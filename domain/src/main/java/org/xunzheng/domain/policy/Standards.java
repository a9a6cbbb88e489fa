package org.xunzheng.domain.policy;

import java.util.List;
import java.util.Optional;
import org.xunzheng.serial.Category;

/** The standards of a place, of which the first that fits counts. */
public record Standards(List<Standard> all) {

    public Standards {
        all = List.copyOf(all);
    }

    /** The one for this training, if the place subsidises it. */
    public Optional<Standard> of(Scheme scheme, Category category, SkillLevel level) {
        return all.stream().filter(one -> one.isFor(scheme, category, level)).findFirst();
    }
}
