package org.xunzheng.domain.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.directory.Publisher;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Officers write down what is said against an admission while its notice runs, and the city decides on it. An objection that
 * is open holds the admission; one that is upheld ends it (INS-2).
 */
@ApplicationScoped
@Clause("INS-2")
public class Objections {

    private static final int LONGEST_NAME = 100;

    private final Admissions admissions;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public Objections(Admissions admissions, Regions regions, Trail trail, Clock clock) {
        this.admissions = admissions;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    protected Objections() {
        this(null, null, null, null);
    }

    /** Writes an objection down. */
    @Transactional
    public Decision<Objection> record(Caller caller, UUID id, String typedObjector, String typedReason) {
        if (!caller.holds(Post.INTAKE) && !caller.holds(Post.REVIEW)) {
            throw new NotPermitted(caller.login() + " takes no objections");
        }
        Admission admission = find(id, caller);
        LocalDate today = LocalDate.now(clock);
        String objector = Input.line(typedObjector);
        Words reason = Words.wanted(typedReason, "reason", AdmissionReason.OBJECTION_MISSING);
        List<Refusal> refusals = new ArrayList<>();
        if (admission.state() != AdmissionState.ON_NOTICE) {
            refusals.add(Refusal.of(AdmissionReason.NOT_ON_NOTICE));
        } else if (admission.notice().orElseThrow().isOver(today)) {
            refusals.add(Refusal.of(
                    AdmissionReason.NOTICE_OVER, admission.notice().get().last()));
        }
        text("objector", objector, AdmissionReason.OBJECTOR_MISSING, LONGEST_NAME, refusals);
        refusals.addAll(reason.refusals());
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            // The admission counts as changed, so nobody publishes it as it was seen before.
            admissions.save(admission, today);
            Objection objection = new Objection(
                    UUID.randomUUID(),
                    id,
                    objector,
                    reason.text(),
                    caller.account(),
                    caller.name(),
                    now,
                    Optional.empty());
            admissions.add(objection, today);
            trail.record(TrailEntry.of(Subject.admission(id), Action.OBJECTION_RECORDED, caller, now)
                    .with("objection", objection.id()));
            return objection;
        });
    }

    /** Decides an open objection, by an officer of the city who did not write it down. */
    @Transactional
    public Decision<Admission> decide(Caller caller, UUID id, UUID objection, boolean upheld, String typedAnswer) {
        if (!caller.holds(Post.REVIEW) && !caller.holds(Post.APPROVAL)) {
            throw new NotPermitted(caller.login() + " decides no objections");
        }
        Admission admission = find(id, caller);
        Objection open = admissions.objections(id).stream()
                .filter(one -> one.id().equals(objection))
                .findFirst()
                .orElseThrow(() -> new NotFound("objection " + objection));
        Words words = Words.wanted(typedAnswer, "answer", AdmissionReason.ANSWER_MISSING);
        String answer = words.text();
        List<Refusal> refusals = new ArrayList<>(Publisher.refusals(
                caller, regions.authority(admission.publisher()).orElseThrow()));
        if (admission.state() != AdmissionState.ON_NOTICE) {
            refusals.add(Refusal.of(AdmissionReason.NOT_ON_NOTICE));
        }
        if (open.decision().isPresent()) {
            refusals.add(Refusal.of(AdmissionReason.DECIDED_ALREADY));
        }
        if (caller.actsAs(open.recordedBy())) {
            refusals.add(Refusal.of(AdmissionReason.OWN_RECORD));
        }
        refusals.addAll(words.refusals());
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (!admissions.decide(
                    objection, new Objection.Outcome(upheld, answer, caller.name()), caller.account(), now)) {
                throw new org.xunzheng.domain.rule.StaleVersion("objection " + objection);
            }
            Admission after = upheld ? admission.at(AdmissionState.REFUSED) : admission;
            admissions.save(after, LocalDate.now(clock));
            trail.record(TrailEntry.of(Subject.admission(id), Action.OBJECTION_DECIDED, caller, now)
                    .with("objection", objection)
                    .with("upheld", upheld)
                    .with("reason", answer));
            return after;
        });
    }

    private static void text(String field, String text, AdmissionReason missing, int longest, List<Refusal> refusals) {
        if (text.isEmpty()) {
            refusals.add(Refusal.at(Place.field(field), missing));
        } else if (text.length() > longest) {
            refusals.add(Refusal.at(Place.field(field), AdmissionReason.TEXT_TOO_LONG, longest));
        }
    }

    private Admission find(UUID id, Caller caller) {
        return admissions.find(id, caller.scope()).orElseThrow(() -> new NotFound("admission " + id));
    }
}
