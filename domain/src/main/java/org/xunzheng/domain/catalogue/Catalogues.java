package org.xunzheng.domain.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.rule.Page;

/** The catalogues of projects, version by version. */
public interface Catalogues {

    /**
     * Publishes a version with its projects in their order, under the next number of its city.
     *
     * @return the number
     * @throws org.xunzheng.domain.rule.WrittenFirst if another one was published at the same moment
     */
    int publish(Matter matter, String note, List<Project> projects, Caller by, Instant at);

    /** A published version, whoever asks. */
    Optional<CatalogueVersion> find(UUID id);

    /** The published versions of all cities, the newest first. */
    Page<CatalogueVersion> versions(Page.Part part);

    /** The version that counts for the authority on the day: its own city's last one published by then. */
    Optional<CatalogueVersion> inForce(UUID authority, LocalDate day);

    /** The version that an authority published under this number. */
    Optional<CatalogueVersion> numbered(UUID authority, int number);

    /** All projects of a version, in their order. */
    List<Project> projects(UUID version);

    /** The projects of a version whose name or occupation has the text, in their order. */
    Page<Project> projects(UUID version, String text, Page.Part part);

    /** The cities that have published a catalogue, with their last version each. */
    List<CatalogueVersion> published();
}
