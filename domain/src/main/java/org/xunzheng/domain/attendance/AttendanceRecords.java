package org.xunzheng.domain.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The records of attendance, kept as they came; whose number is whose; the rolls. Every portion is one statement. */
public interface AttendanceRecords {

    /** What would become of the records, and stores nothing. */
    Tally look(UUID trainingClass, List<RawRecord> portion, Windows windows);

    /** Stores those of the records that are not there yet. */
    Tally take(Brought brought, List<RawRecord> portion, Windows windows);

    /** Stores which file it was that records came from, in the transaction of its records. */
    void add(Brought brought);

    /** The files that records of the class came from, the newest first. */
    List<Brought> brought(UUID trainingClass);

    /** The records that do not count as things stand, in the order in which they came. */
    Page<Quarantined> quarantined(UUID trainingClass, Windows windows, Scope scope, Page.Part part);

    /** The numbers that are known, each with its place on the roster. */
    List<Numbered> numbers(UUID trainingClass);

    /** Says whose these numbers are, by places on the roster; in place of what was said of them before. */
    void assign(UUID trainingClass, Map<String, Integer> positions, UUID by, Instant at);

    /** Stores who was there, by places on the roster; the newest roll of a lesson counts. */
    void roll(UUID trainingClass, int lesson, Set<Integer> present, UUID by, Instant at);

    /** Who was there by the newest roll of the lesson; nothing if none was taken. */
    Optional<Set<Integer>> roll(UUID trainingClass, int lesson);

    /**
     * A file that was brought.
     *
     * @param name as it was sent
     * @param hash of its content, by which it is kept
     * @param rows how many it had
     */
    record Brought(
            UUID id,
            UUID trainingClass,
            String name,
            String hash,
            RecordFormat format,
            int rows,
            UUID broughtBy,
            Instant broughtAt) {}

    /** A number and whose it is; masked where it may be one of a person. */
    record Numbered(String number, int position, String name) {}
}
