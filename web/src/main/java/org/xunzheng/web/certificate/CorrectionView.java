package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.Corrections;
import org.xunzheng.domain.certificate.DecideCorrection;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** The correction of a certificate; a second person decides on it here. */
@Named
@RequestScoped
public class CorrectionView extends ReviewedMatter {

    private Steps steps;
    private Corrections corrections;
    private Certificates certificates;
    private Reviews reviews;
    private DecideCorrection decide;
    private Trail trail;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Correction correction;
    private Certificate certificate;

    protected CorrectionView() {
        super(null);
    }

    @Inject
    CorrectionView(
            Steps steps,
            Corrections corrections,
            Certificates certificates,
            Reviews reviews,
            DecideCorrection decide,
            Trail trail) {
        super(steps);
        this.steps = steps;
        this.corrections = corrections;
        this.certificates = certificates;
        this.reviews = reviews;
        this.decide = decide;
        this.trail = trail;
    }

    public Correction getCorrection() {
        if (correction == null) {
            correction = Optional.ofNullable(id)
                    .flatMap(wanted -> corrections.find(wanted, steps.caller().scope()))
                    .orElseThrow(() -> new NotFound("correction " + id));
        }
        return correction;
    }

    /** The certificate as it was issued. */
    public Certificate getCertificate() {
        if (certificate == null) {
            certificate = certificates
                    .find(getCorrection().serial(), steps.caller().scope())
                    .orElseThrow();
        }
        return certificate;
    }

    /** The number as it should read, masked; empty if the certificate's own is right. */
    public String getMasked() {
        return getCorrection().idNumber().map(IdNumber::masked).orElse("");
    }

    public List<TrailLine> getTrail() {
        return trail.of(
                new Subject(Subject.Kind.CORRECTION, getCorrection().id()),
                steps.caller().scope());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return reviews.latest(Matter.CORRECTION, getCorrection().id(), caller.scope());
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/certificate/correction?faces-redirect=true&id=" + id;
    }
}
