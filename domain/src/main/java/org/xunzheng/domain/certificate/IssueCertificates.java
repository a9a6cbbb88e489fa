package org.xunzheng.domain.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.ledger.Batch;
import org.xunzheng.domain.ledger.Graduate;
import org.xunzheng.domain.ledger.Ledger;
import org.xunzheng.domain.ledger.ReferenceTime;
import org.xunzheng.domain.ledger.RunHold;
import org.xunzheng.domain.ledger.RunHolds;
import org.xunzheng.domain.ledger.RunLeaf;
import org.xunzheng.domain.ledger.Witness;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.SerialPattern;
import org.xunzheng.domain.quota.Quota;
import org.xunzheng.domain.retry.IdempotencyKeys;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.IssueYear;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.SerialRange;

/**
 * The authority issues the certificates of a class whose results it has confirmed (SER-12): the system makes the serials
 * (SER-10), in roster order, in the transaction that stores the certificates (SER-11).
 */
@ApplicationScoped
@Clause({"SER-6", "SER-10", "SER-11", "SER-12", "SER-14"})
public class IssueCertificates {

    private final ClassesToIssue classes;
    private final Ledger ledger;
    private final Glyphs glyphs;
    private final IdempotencyKeys keys;
    private final Witness witness;
    private final RunHolds holds;
    private final Clock clock;

    @Inject
    public IssueCertificates(
            ClassesToIssue classes,
            Ledger ledger,
            Glyphs glyphs,
            IdempotencyKeys keys,
            Witness witness,
            RunHolds holds,
            Clock clock) {
        this.classes = classes;
        this.ledger = ledger;
        this.witness = witness;
        this.holds = holds;
        this.glyphs = glyphs;
        this.keys = keys;
        this.clock = clock;
    }

    protected IssueCertificates() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Issues the certificates of everybody who passed.
     *
     * @param seen the version of the class that the caller looked at; not asked for in a retry
     * @param key names the request: the same key from the same account gets the answer of the first
     */
    @Transactional
    public Decision<SerialRange> issue(Caller caller, UUID id, long seen, Optional<String> key) {
        caller.require(Post.APPROVAL);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        long mark = witness.mark();
        ClassToIssue found = classes.find(id, caller.scope(), today).orElseThrow(() -> new NotFound("class " + id));
        TrainingClass current = found.trainingClass();
        Optional<UUID> earlier = key.flatMap(k -> keys.usedFor(caller.account(), k));
        if (earlier.isPresent()) {
            return earlier.get().equals(id)
                    ? Decision.granted(ledger.issuedTo(id).orElseThrow())
                    : Decision.denied(Refusal.of(CertificateReason.KEY_USED_OTHERWISE));
        }
        if (current.state() == ClassState.ISSUED) {
            return Decision.denied(Refusal.of(
                    CertificateReason.ALREADY_ISSUED, ledger.issuedTo(id).orElseThrow()));
        }
        if (current.state() != ClassState.CONFIRMED) {
            return Decision.denied(Refusal.of(CertificateReason.RESULTS_NOT_CONFIRMED));
        }
        current.seenAt(seen);
        Run run = current.registration().run(IssueYear.of(today));
        List<Refusal> refusals = new ArrayList<>(ofClock(now, found.referenceTime()));
        refusals.addAll(ofRun(run, found.room(), mark));
        refusals.addAll(ofProfile(found.profile()));
        refusals.addAll(ofMeasures(found, today));
        refusals.addAll(refusals(caller, found, run));
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        key.ifPresent(k -> keys.remember(caller.account(), k, id, now));
        TrailEntry entry = TrailEntry.of(Subject.trainingClass(id), Action.CERTIFICATES_ISSUED, caller, now)
                .with("certificates", found.passed().size())
                .with("run", run)
                .with("profile", found.profile().version());
        return Decision.granted(
                classes.issue(current.issued(caller.account()), entry, found.trail(), batch(found, run, today, now)));
    }

    /** A day and a year that come from a wrong clock would stand on the certificates for ever (SER-6). */
    private static List<Refusal> ofClock(Instant own, Instant reference) {
        return ReferenceTime.isOff(own, reference)
                ? List.of(Refusal.of(
                        CertificateReason.CLOCK_WRONG,
                        Duration.between(reference, own).toSeconds(),
                        ReferenceTime.MOST.toSeconds()))
                : List.of();
    }

    /**
     * In a run of which the database says less than was written down outside, the next number may have been given already: it
     * is held from now on.
     */
    private List<Refusal> ofRun(Run run, Room room, long mark) {
        return room.hold()
                .or(() -> witness.standing(run, mark).filter(room::isBehind).flatMap(this::held))
                .map(hold -> List.of(Refusal.of(CertificateReason.RUN_HELD, run, hold.stoodAt(), hold.witnessed())))
                .orElse(List.of());
    }

    /** The database is asked once more, since the class was read while others issued. */
    private Optional<RunHold> held(RunLeaf written) {
        return holds.compare(List.of(written)).stream().findFirst().or(() -> holds.find(written.run()));
    }

    /** Issues by the scheme and in the style of the place on the day of issue; the ledger numbers by one scheme alone. */
    private static List<Refusal> ofProfile(Profile profile) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Figure<SerialPattern>> pattern = profile.find(Key.SERIAL_PATTERN);
        if (pattern.isEmpty()) {
            refusals.add(Refusal.of(CertificateReason.PATTERN_NOT_SET));
        }
        pattern.filter(figure -> !figure.value().equals(SerialPattern.SHANDONG))
                .map(figure -> figure.refuse(CertificateReason.PATTERN_OF_ANOTHER_LEDGER, figure.value()))
                .ifPresent(refusals::add);
        if (profile.find(Key.CERTIFICATE_STYLE).isEmpty()) {
            refusals.add(Refusal.of(CertificateReason.STYLE_NOT_SET));
        }
        return refusals;
    }

    @Clause({"SUP-3", "SUP-4"})
    private static List<Refusal> ofMeasures(ClassToIssue found, LocalDate today) {
        Optional<UUID> trainingClass = Optional.of(found.trainingClass().id());
        return found.measures().stream()
                .flatMap(one -> one.against(TrainingStep.CERTIFICATES, trainingClass, today).stream())
                .toList();
    }

    private List<Refusal> refusals(Caller caller, ClassToIssue found, Run run) {
        TrainingClass current = found.trainingClass();
        Room room = found.room();
        List<Graduate> passed = found.passed();
        List<Refusal> refusals = new ArrayList<>();
        if (found.confirmers().stream().anyMatch(by -> caller.actsAs(Post.APPROVAL, by))) {
            refusals.add(Refusal.of(CertificateReason.ISSUES_OWN_CONFIRMATION));
        }
        for (String printed : List.of(room.institution(), current.plan().training())) {
            List<String> missing = glyphs.missingFrom(printed);
            if (!missing.isEmpty()) {
                refusals.add(Refusal.of(CertificateReason.TEXT_NOT_PRINTABLE, printed, String.join(" ", missing)));
            }
        }
        if (passed.isEmpty()) {
            refusals.add(Refusal.of(CertificateReason.NOBODY_PASSED));
        }
        if (current.registration().retiredOn().isPresent()) {
            refusals.add(Refusal.of(
                    CertificateReason.CODE_RETIRED, current.registration().prefix()));
        }
        for (Graduate graduate : passed) {
            if (!graduate.intact()) {
                refusals.add(Refusal.of(CertificateReason.NUMBER_NOT_INTACT, graduate.position(), graduate.name()));
            }
            List<String> missing = glyphs.missingFrom(graduate.name());
            if (!missing.isEmpty()) {
                refusals.add(Refusal.of(
                        CertificateReason.NAME_NOT_PRINTABLE,
                        graduate.position(),
                        graduate.name(),
                        String.join(" ", missing)));
            }
        }
        if (passed.size() > room.remaining()) {
            refusals.add(Refusal.of(CertificateReason.RUN_FULL, run, room.remaining(), passed.size()));
        }
        for (Quota quota : room.quotas()) {
            if (passed.size() > quota.remaining()) {
                refusals.add(Refusal.of(
                        CertificateReason.QUOTA_USED_UP,
                        quota.name(),
                        quota.year(),
                        quota.allowed(),
                        quota.remaining(),
                        passed.size()));
            }
        }
        return refusals;
    }

    private static Batch batch(ClassToIssue found, Run run, LocalDate today, Instant now) {
        TrainingClass current = found.trainingClass();
        return new Batch(
                current.id(),
                current.registration().id(),
                run,
                current.category(),
                current.plan().training(),
                found.room().institution(),
                current.plan().firstDay(),
                current.plan().lastDay(),
                today,
                now,
                found.passed());
    }
}
