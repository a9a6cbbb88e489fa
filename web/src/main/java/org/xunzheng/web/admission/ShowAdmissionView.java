package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.DecideAdmission;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** An application for admission with its papers; county and city decide on it here. */
@Named
@RequestScoped
public class ShowAdmissionView extends ReviewedMatter {

    private Steps steps;
    private ReadAdmissions read;
    private DecideAdmission decide;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Admission admission;

    protected ShowAdmissionView() {
        super(null);
    }

    @Inject
    ShowAdmissionView(Steps steps, ReadAdmissions read, DecideAdmission decide) {
        super(steps);
        this.steps = steps;
        this.read = read;
        this.decide = decide;
    }

    public Admission getAdmission() {
        if (admission == null) {
            admission = read.one(id);
        }
        return admission;
    }

    public Subject getSubject() {
        return Subject.admission(getAdmission().id());
    }

    public String getAuthority() {
        return read.authority(getAdmission().authority());
    }

    public String getPublisher() {
        return read.authority(getAdmission().publisher());
    }

    public List<TrailLine> getTrail() {
        return read.trail(getAdmission().id());
    }

    /** Whether the caller may still change it and hand it in. */
    public boolean isChangeable() {
        return steps.caller().holds(Post.INTAKE) && getAdmission().state().isOpen();
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return read.review(getAdmission().id());
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/admission/show?faces-redirect=true&id=" + id;
    }
}
