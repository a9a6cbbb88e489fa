package org.xunzheng.domain.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.SocialCreditCode;
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

    /**
     * Which are listed.
     *
     * @param text in name, credit code or authority
     * @param step just those on which a publisher has to take it on this day
     */
    record Filter(String text, Set<AdmissionState> states, Optional<PublisherStep> step, LocalDate day) {}

    /** What the publisher has to do once the reviews are passed. */
    enum PublisherStep {
        /** The notice is over and nothing was said against it: publish. */
        PUBLISH,
        /** Somebody objected: decide. */
        DECIDE_OBJECTION
    }

    /** Those that the filter lets through, the newest first; with a step, what waits longest first. */
    Page<AdmissionLine> list(Filter filter, Scope scope, Page.Part part);

    /**
     * What waits on a day.
     *
     * @param publishable notices of this publisher that are over, nothing said against them
     * @param objected notices of this publisher with an open objection
     * @param held how many of these are over, so that the objection holds the publication up
     * @param returned applications that intake of this authority entered and that came back
     */
    record Waiting(long publishable, long objected, long held, long returned) {}

    /** What waits for this authority, as publisher and as intake. */
    Waiting waiting(UUID authority, LocalDate today);

    /** The notices that run on that day: public, the one that ends first at the top. */
    Page<AdmissionLine> notices(LocalDate day, Page.Part part);

    /** The objections, the oldest first. */
    List<Objection> objections(UUID admission);

    void add(Objection objection, LocalDate on);

    /** Decides an open objection; false if somebody did already. */
    boolean decide(UUID objection, Objection.Outcome outcome, UUID by, java.time.Instant at);
}
