package org.xunzheng.web.regionchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.regionchange.DecideRegionChange;
import org.xunzheng.domain.regionchange.RegionChange;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** A change of regions; a second officer of the city puts it in force here. */
@Named
@RequestScoped
public class ShowRegionChangeView extends ReviewedMatter {

    private Steps steps;
    private ReadRegionChanges read;
    private DecideRegionChange decide;

    @Inject
    @Param(name = "id")
    private UUID id;

    private RegionChange change;

    protected ShowRegionChangeView() {
        super(null);
    }

    @Inject
    ShowRegionChangeView(Steps steps, ReadRegionChanges read, DecideRegionChange decide) {
        super(steps);
        this.steps = steps;
        this.read = read;
        this.decide = decide;
    }

    public RegionChange getChange() {
        if (change == null) {
            change = read.one(id, steps.caller().scope());
        }
        return change;
    }

    public String getRegion() {
        return read.region(getChange());
    }

    public List<TrailLine> getTrail() {
        return read.trail(id, steps.caller().scope());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return read.review(getChange().id(), caller.scope());
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/region/show?faces-redirect=true&id=" + id;
    }
}
