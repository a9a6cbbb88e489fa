package org.xunzheng.domain.onlineplatform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.rule.Page;

/** The register of the online platforms that are admitted or were. */
public interface Platforms {

    /** Which are listed: text in name, operator or authority, and how they stand. */
    record Filter(String text, Optional<PlatformState> state) {}

    /** The platforms of the caller's region, and those above it, which count there; those that count last first. */
    Page<PlatformLine> list(Filter filter, Caller caller, Page.Part part);

    /** One that the caller sees in the list. */
    Optional<OnlinePlatform> find(UUID id, Caller caller);

    /** What everybody may read: the platforms admitted on this day, by authority and name. */
    Page<PlatformLine> admitted(String text, LocalDate day, Page.Part part);

    /** The names of those admitted on this day for this authority: by itself or by one above it. */
    List<String> admittedFor(UUID authority, LocalDate day);

    /** Whether one of this name counts for the authority on this day, or is admitted by itself, be it from a later one. */
    boolean isTaken(String name, UUID authority, LocalDate day);

    /**
     * Enters the platform that this matter admits.
     *
     * @param from the first day on which it counts
     * @throws org.xunzheng.domain.rule.StaleVersion if one of this name was admitted meanwhile
     */
    void admit(Matter matter, PlatformKind.Facts facts, LocalDate from);

    /**
     * Ends the admission.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody else did
     */
    void end(UUID id, OnlinePlatform.Ending ending, UUID by);
}
