package org.xunzheng.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;

/**
 * What a kind of matter is asked about: the facts, by whom, for whom and when.
 *
 * @param caller who hands it in or decides
 * @param authority whose matter it is; before it is handed in, the caller's
 * @param matter the one that was handed in, if it is asked about; none while it is handed in
 */
public record Asked<F extends Record>(
        Caller caller,
        Authority authority,
        Optional<UUID> matter,
        F facts,
        Regions regions,
        Profiles profiles,
        Instant now,
        LocalDate today) {

    /** The figures in force for the authority today. */
    public Profile profile() {
        return profiles.inForce(authority.id(), today);
    }
}
