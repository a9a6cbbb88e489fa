package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** The authority confirms results or sends them back; never the one who submitted them (EXM-3). */
@ApplicationScoped
@Clause("EXM-3")
public class ConfirmResults {

    private final Classes classes;
    private final Results results;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ConfirmResults(Classes classes, Results results, Trail trail, Clock clock) {
        this.classes = classes;
        this.results = results;
        this.trail = trail;
        this.clock = clock;
    }

    protected ConfirmResults() {
        this(null, null, null, null);
    }

    @Transactional
    public Decision<TrainingClass> confirm(Caller caller, UUID id, long seen) {
        TrainingClass current = read(caller, id, seen);
        return Decision.unless(refusals(caller, current), () -> {
            TrainingClass confirmed = current.confirmed(caller.account());
            classes.save(confirmed);
            trail.record(TrailEntry.of(Subject.trainingClass(id), Action.RESULTS_CONFIRMED, caller, clock.instant())
                    .with("passed", current.passed())
                    .with("trainees", current.trainees()));
            return confirmed;
        });
    }

    /** Sends the results back to the institution, which may submit others. */
    @Transactional
    public Decision<TrainingClass> sendBack(Caller caller, UUID id, long seen, String typedReason) {
        TrainingClass current = read(caller, id, seen);
        List<Refusal> refusals = refusals(caller, current);
        String reason = Input.line(typedReason);
        DecideOpening.returnReason(reason).ifPresent(refusals::add);
        return Decision.unless(refusals, () -> {
            TrainingClass returned = current.resultsReturned(reason);
            classes.save(returned);
            results.clear(id);
            trail.record(TrailEntry.of(Subject.trainingClass(id), Action.RESULTS_RETURNED, caller, clock.instant())
                    .with("reason", reason));
            return returned;
        });
    }

    private TrainingClass read(Caller caller, UUID id, long seen) {
        caller.require(Post.REVIEW);
        return classes.find(id, caller.scope())
                .orElseThrow(() -> new NotFound("class " + id))
                .seenAt(seen);
    }

    private static List<Refusal> refusals(Caller caller, TrainingClass current) {
        List<Refusal> refusals = new ArrayList<>();
        if (current.state() != ClassState.RESULTS_SUBMITTED) {
            refusals.add(Refusal.of(ResultReason.NOT_SUBMITTED));
        }
        if (current.resultsBy().filter(by -> caller.actsAs(Post.REVIEW, by)).isPresent()) {
            refusals.add(Refusal.of(ResultReason.CONFIRMS_OWN_SUBMISSION));
        }
        return refusals;
    }
}
