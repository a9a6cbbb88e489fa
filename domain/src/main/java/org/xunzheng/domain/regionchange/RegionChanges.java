package org.xunzheng.domain.regionchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.RegionCode;

/** The changes of regions and codes. */
public interface RegionChanges {

    /** Those that the scope sees, the newest first. */
    Page<RegionChangeLine> list(Scope scope, Page.Part part);

    Optional<RegionChange> find(UUID id, Scope scope);

    void propose(RegionChange change);

    /** Whether a region has, or ever had, this code as its own. */
    boolean isTaken(RegionCode code);

    /** The first day after that one on which a code of the region begins, if one is fixed. */
    Optional<LocalDate> codeAfter(UUID authority, LocalDate day);

    /** Whether a region has this code of GB/T 2260. */
    boolean isGbCodeTaken(String gbCode);

    /**
     * Puts the change in force.
     *
     * @param code the whole code that it gives, if it gives one
     * @param from the day from which it counts
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    void putInForce(RegionChange change, Optional<RegionCode> code, LocalDate from);
}
