package org.xunzheng.domain.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.serial.RegionCode;
import org.xunzheng.serial.RegionNames;

/** Looks up regions and authorities. */
public interface Regions {

    /** Every region with the code that counts on that day, province first, then city by city. */
    List<RegionLine> all(LocalDate day);

    /** Every authority, each after the one above it. */
    List<Authority> authorities();

    /** The code that the authority numbers by on that day, if its city has set one then (SER-3). */
    Optional<RegionCode> serialRegion(UUID authority, LocalDate day);

    /** What the codes of serials name, day by day; a code that has ended keeps its name. */
    RegionNames names();

    /** The authority of this code: GB/T 2260 for a region's bureau, an invented one for a zone's. */
    Optional<Authority> authority(String code);

    /** The authority of this id. */
    Optional<Authority> authority(UUID id);

    /** The authority of this path and those below it, each before those below itself. */
    List<Authority> below(String path);

    /** The authority of the province, above all others. */
    Authority top();
}
