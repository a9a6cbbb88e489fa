package org.xunzheng.domain.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * An authority records certificates that were approved before the uniform rule, so that they are found and hold under
 * their old numbers (SER-13). What looks like a serial is let in only if its run began after it, so that it never clashes
 * with one issued here.
 */
@ApplicationScoped
@Clause("SER-13")
public class RecordLegacy {

    private final LegacyCertificates certificates;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public RecordLegacy(LegacyCertificates certificates, Trail trail, Clock clock) {
        this.certificates = certificates;
        this.trail = trail;
        this.clock = clock;
    }

    protected RecordLegacy() {
        this(null, null, null);
    }

    /** Says what is wrong with the lines, and stores nothing. */
    @Transactional
    public Decision<List<LegacyCertificate>> check(Caller caller, List<LegacyLine> lines) {
        caller.require(Post.REVIEW);
        UUID authority = caller.authority().id();
        LegacyCheck check = LegacyCheck.of(lines, authority, LocalDate.now(clock));
        List<Refusal> refusals = new ArrayList<>(check.refusals());
        Map<String, Integer> rows = check.rows();
        for (String key : certificates.recorded(authority, rows.keySet())) {
            refusals.add(Refusal.at(Place.row(rows.get(key), "number"), LegacyReason.NUMBER_RECORDED));
        }
        for (String key : certificates.issuable(rows.keySet())) {
            refusals.add(Refusal.at(Place.row(rows.get(key), "number"), LegacyReason.NUMBER_ISSUABLE));
        }
        refusals.sort(
                java.util.Comparator.comparingInt(refusal -> refusal.place().row()));
        return Decision.unless(refusals, check::certificates);
    }

    /** Stores all of them, if nothing is wrong with any. */
    @Transactional
    public Decision<List<LegacyCertificate>> record(Caller caller, List<LegacyLine> lines) {
        Decision<List<LegacyCertificate>> checked = check(caller, lines);
        if (checked.isGranted()) {
            List<LegacyCertificate> clean = checked.orElseThrow();
            Instant now = clock.instant();
            certificates.add(clean, caller, now);
            trail.record(TrailEntry.of(
                            new Subject(
                                    Subject.Kind.AUTHORITY, caller.authority().id()),
                            Action.LEGACY_RECORDED,
                            caller,
                            now)
                    .with("certificates", clean.size())
                    .with("first", clean.get(0).number())
                    .with("last", clean.get(clean.size() - 1).number()));
        }
        return checked;
    }
}
