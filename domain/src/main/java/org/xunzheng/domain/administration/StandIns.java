package org.xunzheng.domain.administration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The stand-ins for absence. */
public interface StandIns {

    void add(StandIn standIn, Instant now);

    /** Ends it, unless it was ended before; says whether it was open. */
    boolean end(UUID id, Instant now);

    /** Those that the scope sees, the newest first. */
    Page<StandIn> list(Scope scope, Page.Part part);

    /** The officers of the caller's own authority, but the caller. */
    List<Colleague> colleagues(Caller caller);

    /** An officer of the same authority. */
    record Colleague(UUID account, String name, Set<Post> posts) {}
}
