package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.ledger.DecideOpeningBalance;
import org.xunzheng.domain.ledger.OpeningBalance;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** An opening balance; a second officer puts it in force here. */
@Named
@RequestScoped
public class OpeningView extends ReviewedMatter {

    private Steps steps;
    private ReadOpenings read;
    private DecideOpeningBalance decide;

    @Inject
    @Param(name = "id")
    private UUID id;

    private OpeningBalance opening;

    protected OpeningView() {
        super(null);
    }

    @Inject
    OpeningView(Steps steps, ReadOpenings read, DecideOpeningBalance decide) {
        super(steps);
        this.steps = steps;
        this.read = read;
        this.decide = decide;
    }

    public OpeningBalance getOpening() {
        if (opening == null) {
            opening = read.one(id, steps.caller().scope());
        }
        return opening;
    }

    public String getInstitution() {
        return read.institution(getOpening());
    }

    public List<TrailLine> getTrail() {
        return read.trail(
                new Subject(Subject.Kind.OPENING_BALANCE, id), steps.caller().scope());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        if (id == null) {
            throw new NotFound("an opening balance without id");
        }
        return read.review(Matter.OPENING_BALANCE, id, caller.scope());
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/ledger/opening?faces-redirect=true&id=" + id;
    }
}
