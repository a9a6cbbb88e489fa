package org.xunzheng.domain.trail;

import java.time.Instant;
import java.util.List;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The append-only trail. */
public interface Trail {

    /** Appends the entry to the chain of its subject, in the caller's transaction. */
    void record(TrailEntry entry);

    /** Everything about one subject, oldest first; nothing if the scope does not see it. */
    List<TrailLine> of(Subject subject, Scope scope);

    /** What was done about the subject in this way since then, the newest first; at most a thousand. */
    List<TrailLine> since(Subject subject, Action action, Instant from);

    /** The entries that the scope sees and the filter lets through, the newest first. */
    Page<TrailLine> search(TrailFilter filter, Scope scope, Page.Part part);
}
