package org.xunzheng.domain.heading;

import java.time.Instant;
import java.util.Map;
import org.xunzheng.domain.account.Caller;

/** What was assigned, by institution or else by authority, and by the kind of file. */
public interface AssignedHeadings {

    /** The column of each heading that somebody of the caller's place assigned. */
    Map<String, String> of(Caller caller, String fileKind);

    /** Keeps these columns of headings; of a heading that has one, the new one counts. */
    void assign(Caller caller, String fileKind, Map<String, String> columns, Instant at);

    /** Forgets all that the caller's place assigned for the kind of file; how many they were. */
    int forget(Caller caller, String fileKind);
}
