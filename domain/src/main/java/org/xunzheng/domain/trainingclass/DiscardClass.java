package org.xunzheng.domain.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** An institution throws away a class that is still its own: a draft, or one that came back. The people on its roster go with it. */
@ApplicationScoped
@Clause("CLS-5")
public class DiscardClass {

    private final Classes classes;
    private final Rosters rosters;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DiscardClass(Classes classes, Rosters rosters, Trail trail, Clock clock) {
        this.classes = classes;
        this.rosters = rosters;
        this.trail = trail;
        this.clock = clock;
    }

    protected DiscardClass() {
        this(null, null, null, null);
    }

    /** @param seen the version that the caller looked at */
    @Transactional
    public Decision<TrainingClass> discard(Caller caller, UUID id, long seen) {
        caller.requireInstitution();
        classes.hold(id);
        TrainingClass current = classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
        if (!current.state().isOpen()) {
            return Decision.denied(Refusal.of(ClassReason.NOT_OPEN));
        }
        TrainingClass discarded = current.discarded();
        rosters.replace(id, List.of());
        classes.save(discarded);
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.CLASS_DISCARDED, caller, clock.instant())
                .with("name", current.plan().name())
                .with("trainees", current.trainees()));
        return Decision.granted(discarded);
    }
}
