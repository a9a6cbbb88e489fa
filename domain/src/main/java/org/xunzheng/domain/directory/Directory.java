package org.xunzheng.domain.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.rule.Page;

/** The directory of institutions (培训机构目录), as it stands and as it stood on any day. It is public. */
public interface Directory {

    /**
     * What is looked for.
     *
     * @param text in the name, the address or a course
     * @param region the code of the authority in whose region it sits, or empty for all
     */
    record Filter(String text, Optional<InstitutionKind> kind, String region) {}

    /** The entries that stood in the directory on that day, by region and name. */
    Page<DirectoryLine> on(LocalDate day, Filter filter, Page.Part part);

    /** Everything that ever stood there about an institution, the newest first. */
    List<DirectoryEntry> history(UUID institution);

    /** The entry in force, if there is one. */
    Optional<DirectoryEntry> inForce(UUID institution);

    /** The newest version that this city published by that day; empty before its first. */
    Optional<Publication> latest(UUID city, LocalDate day);

    /** Makes the next version of a city's directory. */
    Publication publish(UUID city, Instant at, LocalDate day, UUID by);

    /** Lets this stand in the directory from its first day on, in place of what stood there about the institution. */
    void begin(DirectoryEntry entry);

    /**
     * Lets all of these stand in the directory, of institutions that never stood there.
     *
     * @param by the authority that imports them
     */
    void beginAll(List<DirectoryEntry> entries, UUID by);

    /** Takes the institution out of the directory, from that day on. */
    void end(UUID institution, LocalDate on, String reason);

    /** The evaluations of an institution, the newest first. */
    List<Evaluation> evaluations(UUID institution);

    void add(Evaluation evaluation, LocalDate publishedOn);
}
