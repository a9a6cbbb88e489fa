package org.xunzheng.domain.directory;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.Facts;

/** The changes to the directory that were reported, and what comes of them. */
public interface ReportedChanges {

    /** Whether a change of this sort, other than this one, waits for the city already. */
    boolean waits(UUID institution, DirectoryChange what, Optional<UUID> thisOne);

    /** Lets new facts be those of the institution. */
    void putInForce(UUID institution, Facts facts);
}
