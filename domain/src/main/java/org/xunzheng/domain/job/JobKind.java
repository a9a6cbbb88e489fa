package org.xunzheng.domain.job;

import java.util.Optional;
import org.xunzheng.domain.account.Caller;

/** A kind of job; one bean a kind, found by CDI. */
public interface JobKind {

    /** In small letters, with hyphens; its words stand under {@link Job#word}. */
    String name();

    /**
     * Goes on from where the notes of the run say. A step ends with {@link JobRun#save}, in the transaction of what it wrote, so
     * that both are stored or neither is. What a step does outside the database, it can do a second time without harm. No
     * transaction lasts longer than a step.
     *
     * @throws org.xunzheng.domain.rule.Refused if it cannot be done; its first reason is what the owner reads
     */
    void run(JobRun run);

    /**
     * Records what follows once the job is over, in the transaction in which it ends.
     *
     * @param who cancelled it, else its owner; nobody if the owner has no account any more
     */
    default void ended(Job job, JobState how, Optional<Caller> who) {}
}
