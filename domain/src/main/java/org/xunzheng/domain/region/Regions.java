package org.xunzheng.domain.region;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks up regions and authorities. */
public interface Regions {

    /** Every region, province first, then city by city. */
    List<RegionLine> all();

    /** Every authority, each after the one above it. */
    List<Authority> authorities();

    /** The authority of this code: GB/T 2260 for a region's bureau, an invented one for a zone's. */
    Optional<Authority> authority(String code);

    /** The authority of this id. */
    Optional<Authority> authority(UUID id);

    /** The authority of this path and those below it, each before those below itself. */
    List<Authority> below(String path);

    /** The authority of the province, above all others. */
    Authority top();
}
