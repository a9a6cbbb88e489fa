package org.xunzheng.domain.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Page;

/**
 * Audit searches the trail of its region and takes it away as a file. That it did is on the trail as well, once a search:
 * on that of the auditor's account, so that what a search finds does not grow by looking at it page by page.
 */
@ApplicationScoped
@Clause({"REV-3", "REV-4"})
public class SearchTrail {

    /** For so long, reading goes on with a search that was begun. */
    private static final Duration ONE_SEARCH = Duration.ofDays(1);

    private static final String FILTER = "filter";

    private final Trail trail;
    private final Clock clock;

    @Inject
    public SearchTrail(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    protected SearchTrail() {
        this(null, null);
    }

    /** Records that a search begins; its parts are then read by {@link #part}. */
    @Transactional
    public void begin(Caller caller, TrailFilter filter) {
        caller.require(Post.AUDIT);
        record(caller, filter, Action.TRAIL_SEARCHED, clock.instant());
    }

    /**
     * Some lines of what the filter lets through, the newest first. Whoever reads them without having begun the search within
     * a day has begun it by that.
     */
    @Transactional
    public Page<TrailLine> part(Caller caller, TrailFilter filter, Page.Part part) {
        caller.require(Post.AUDIT);
        Page<TrailLine> found = trail.search(filter, caller.scope(), part);
        Instant now = clock.instant();
        if (!hasBegun(caller, filter, now.minus(ONE_SEARCH))) {
            record(caller, filter, Action.TRAIL_SEARCHED, now);
        }
        return found;
    }

    private boolean hasBegun(Caller caller, TrailFilter filter, Instant since) {
        return Stream.of(Action.TRAIL_SEARCHED, Action.TRAIL_EXPORTED)
                .flatMap(action -> trail.since(of(caller), action, since).stream())
                .anyMatch(line -> filter.line().equals(line.facts().getOrDefault(FILTER, "")));
    }

    private static Subject of(Caller caller) {
        return new Subject(Subject.Kind.ACCOUNT, caller.account());
    }

    /**
     * Records that everything the filter lets through is taken away.
     *
     * @return the filter to read it by, part for part: it ends here, whatever is recorded meanwhile
     */
    @Transactional
    public TrailFilter export(Caller caller, TrailFilter filter) {
        caller.require(Post.AUDIT);
        Instant now = clock.instant();
        record(caller, filter, Action.TRAIL_EXPORTED, now);
        return filter.upTo(now);
    }

    private void record(Caller caller, TrailFilter filter, Action action, Instant now) {
        trail.record(TrailEntry.of(of(caller), action, caller, now).with(FILTER, filter.line()));
    }
}
