package org.xunzheng.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.directory.DecideChange;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.institution.ReadInstitutions;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** A reported change to the directory; the city publishes it here. */
@Named
@RequestScoped
public class ShowChangeView extends ReviewedMatter {

    private ReadChanges read;
    private ReadInstitutions institutions;
    private DecideChange decide;

    @Inject
    @Param(name = "id")
    private UUID id;

    private ChangeView change;

    protected ShowChangeView() {
        super(null);
    }

    @Inject
    ShowChangeView(Steps steps, ReadChanges read, ReadInstitutions institutions, DecideChange decide) {
        super(steps);
        this.read = read;
        this.institutions = institutions;
        this.decide = decide;
    }

    public ChangeView getChange() {
        if (change == null) {
            change = ChangeView.of(read.one(id), null);
        }
        return change;
    }

    public Institution getInstitution() {
        return institutions.one(getChange().institution());
    }

    public List<TrailLine> getTrail() {
        return read.trail(getChange().id());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return Optional.of(read.review(getChange().id()));
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/directory/change?faces-redirect=true&id=" + id;
    }
}
