package org.xunzheng.domain.heading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Somebody says under which heading of their files a column stands; it counts for everybody of their place from then on. */
@ApplicationScoped
public class AssignHeadings {

    private static final int LONGEST = 200;

    private final AssignedHeadings headings;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public AssignHeadings(AssignedHeadings headings, Trail trail, Clock clock) {
        this.headings = headings;
        this.trail = trail;
        this.clock = clock;
    }

    protected AssignHeadings() {
        this(null, null, null);
    }

    /**
     * Keeps what was assigned.
     *
     * @param columns the key of the column for each heading
     */
    @Transactional
    public void assign(Caller caller, String fileKind, Map<String, String> columns) {
        Instant now = clock.instant();
        columns.keySet().removeIf(heading -> heading.isBlank() || heading.length() > LONGEST);
        if (!columns.isEmpty()) {
            headings.assign(caller, fileKind, columns, now);
            record(caller, Action.HEADINGS_ASSIGNED, fileKind, columns.size(), now);
        }
    }

    /** Forgets what was assigned for the kind of file. */
    @Transactional
    public void forget(Caller caller, String fileKind) {
        int forgotten = headings.forget(caller, fileKind);
        if (forgotten > 0) {
            record(caller, Action.HEADINGS_FORGOTTEN, fileKind, forgotten, clock.instant());
        }
    }

    private void record(Caller caller, Action action, String fileKind, int columns, Instant at) {
        Subject subject = caller.institution()
                .map(Subject::institution)
                .orElseGet(() ->
                        new Subject(Subject.Kind.AUTHORITY, caller.authority().id()));
        trail.record(TrailEntry.of(subject, action, caller, at)
                .with("file", fileKind)
                .with("columns", columns));
    }
}
