package org.xunzheng.domain.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where institutions stand that were admitted before the system. They are recorded here, and the directory, which knows this
 * feature, carries it out.
 */
public interface EarlierAdmissions {

    /** Lets one stand there from that day on, approved for these courses. */
    void enter(Institution institution, Facts facts, List<Course> courses, LocalDate from);

    /**
     * Lets all of these stand there from that day on, approved for no course yet.
     *
     * @param by the authority that imports them
     */
    void enterAll(List<ImportInstitutions.Entry> entries, LocalDate from, UUID by);
}
