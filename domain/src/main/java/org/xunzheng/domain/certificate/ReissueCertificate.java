package org.xunzheng.domain.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.Serial;

/**
 * A holder who lost or damaged a certificate gets it again, from the institution that trained or from the authority
 * (CRT-6): the same serial, counted and logged. No number is taken.
 */
@ApplicationScoped
@Clause("CRT-6")
public class ReissueCertificate {

    private final Certificates certificates;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ReissueCertificate(Certificates certificates, Trail trail, Clock clock) {
        this.certificates = certificates;
        this.trail = trail;
        this.clock = clock;
    }

    protected ReissueCertificate() {
        this(null, null, null);
    }

    /**
     * Issues the certificate again.
     *
     * @param issued how many reissues the caller saw, so that a repeated request does not count twice
     * @return how often it has been reissued now
     */
    @Transactional
    public Decision<Integer> reissue(
            Caller caller, Serial serial, int issued, Reissue.Cause cause, String typedRemark) {
        if (!caller.holds(Post.INSTITUTION) && !caller.holds(Post.APPROVAL)) {
            throw new NotPermitted(caller.login() + " holds no post that issues certificates again");
        }
        Certificate certificate =
                certificates.find(serial, caller.scope()).orElseThrow(() -> new NotFound("certificate " + serial));
        Words remark = Words.optional(typedRemark, "remark");
        List<Refusal> refusals = new ArrayList<>(remark.refusals());
        if (cause == null) {
            refusals.add(Refusal.at(Place.field("cause"), CertificateReason.REISSUE_CAUSE_MISSING));
        }
        if (certificate.withdrawal().isPresent()) {
            refusals.add(Refusal.of(CertificateReason.WITHDRAWN_NOT_REISSUED, serial));
        }
        int there = certificates.reissues(serial, caller.scope()).size();
        if (refusals.isEmpty() && there != issued) {
            throw new StaleVersion("reissues of " + serial + ": seen " + issued + ", are " + there);
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            int number = issued + 1;
            certificates.reissue(serial, number, cause, remark.text(), caller, now);
            trail.record(TrailEntry.of(
                            Subject.trainingClass(certificate.trainingClass()),
                            Action.CERTIFICATE_REISSUED,
                            caller,
                            now)
                    .with("serial", serial)
                    .with("number", number)
                    .with("cause", cause)
                    .with("reason", remark.text()));
            return number;
        });
    }
}
