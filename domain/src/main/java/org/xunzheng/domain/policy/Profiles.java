package org.xunzheng.domain.policy;

import java.time.LocalDate;
import java.util.UUID;

/** The policy profiles. */
public interface Profiles {

    /**
     * What counts for the authority on the day. It is empty where neither the authority nor one above has a document.
     *
     * <p>The day is the one that the rule is asked for: of application, of filing, of issue. Since no document comes into
     * force before the day after it was confirmed, the same question has the same answer for ever.
     */
    Profile inForce(UUID authority, LocalDate day);
}
