package org.xunzheng.domain.job;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;

/** The jobs, as they wait, run and are over. All times are the database's. */
public interface Jobs {

    /**
     * What is asked for.
     *
     * @param notes for the kind alone, kept sealed until the job is over; may hold what was searched for
     * @param total how much there is to do; 0 if nobody knows
     */
    record Wanted(String kind, String about, String notes, long total) {}

    UUID add(UUID owner, Wanted wanted);

    /** How many of this owner wait or run. */
    long open(UUID owner);

    /**
     * Takes the job that has waited longest, or one whose node was not heard of for so long.
     *
     * @param kinds those that this node knows
     */
    Optional<Job> claim(String node, Duration silence, Set<String> kinds);

    /** What the kind wrote down last; nothing once the job is over. */
    Optional<String> notes(UUID id);

    /** Stores how far a job has come; false if it is not this claim's any more. */
    boolean save(Job claimed, String notes, long done, long total);

    /** Says that the node still works on these. */
    void beat(String node, Collection<UUID> running);

    /** Lets others take what this node has not finished. */
    void giveBack(String node);

    /** Ends a job; false if it is not this claim's any more. */
    boolean end(Job claimed, JobState how, Optional<String> reason, Optional<String> fileName);

    /** Cancels a job; false if it is over already. */
    boolean cancel(UUID id);

    /** A job that the caller sees: an own one; for the system administrator, one of the region. */
    Optional<Job> find(UUID id, Caller caller);

    /** Those that the caller sees, the newest first. */
    Page<Job> list(Caller caller, Page.Part part);

    /** The job of this kind that was asked for last, whoever asked. */
    Optional<Job> newest(String kind);

    /** Forgets what is over for so long. */
    void forget(Duration kept);

    /** Which of these may still want their files. */
    Set<UUID> withFiles(Collection<UUID> ids);
}
