package org.xunzheng.domain.regionchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.serial.RegionCode;

/** What changes of regions and codes look at, and what follows from them. */
public interface RegionChanges {

    /** Whether a region has, or ever had, this code as its own. */
    boolean isTaken(RegionCode code);

    /** The first day after that one on which a code of the region begins, if one is fixed. */
    Optional<LocalDate> codeAfter(UUID authority, LocalDate day);

    /** Whether a region has this code of GB/T 2260. */
    boolean isGbCodeTaken(String gbCode);

    /**
     * Puts the change in force; an authority that is added has the id of the matter.
     *
     * @param code the whole code that it gives, if it gives one
     * @param from the day from which it counts
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    void putInForce(Matter matter, RegionChangeKind.Facts change, Optional<RegionCode> code, LocalDate from);
}
