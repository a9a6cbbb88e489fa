package org.xunzheng.domain.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The applications for admission, with their notices and objections. */
public interface Admissions {

    Optional<Admission> find(UUID id, Scope scope);

    /** Whether an application of this credit code is under way, other than that one. */
    boolean isUnderWay(SocialCreditCode creditCode, UUID otherThan);

    void add(Admission admission, java.time.Instant at);

    /**
     * Stores what changed.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    void save(Admission admission, LocalDate today);

    /** Those in one of the states, the newest first. */
    Page<AdmissionLine> list(String text, Set<AdmissionState> states, Scope scope, Page.Part part);

    /** The notices that run on that day: public, the one that ends first at the top. */
    Page<AdmissionLine> notices(LocalDate day, Page.Part part);

    /** The objections, the oldest first. */
    List<Objection> objections(UUID admission);

    void add(Objection objection, LocalDate on);

    /** Decides an open objection; false if somebody did already. */
    boolean decide(UUID objection, Objection.Outcome outcome, UUID by, java.time.Instant at);
}
