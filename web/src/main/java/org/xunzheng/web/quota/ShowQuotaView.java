package org.xunzheng.web.quota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.quota.DecideQuota;
import org.xunzheng.domain.quota.QuotaProposal;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** A proposed quota; a second officer puts it in force here. */
@Named
@RequestScoped
public class ShowQuotaView extends ReviewedMatter {

    private Steps steps;
    private ReadQuotas read;
    private DecideQuota decide;

    @Inject
    @Param(name = "id")
    private UUID id;

    private QuotaProposal proposal;

    protected ShowQuotaView() {
        super(null);
    }

    @Inject
    ShowQuotaView(Steps steps, ReadQuotas read, DecideQuota decide) {
        super(steps);
        this.steps = steps;
        this.read = read;
        this.decide = decide;
    }

    public QuotaProposal getProposal() {
        if (proposal == null) {
            proposal = read.one(id, steps.caller().scope());
        }
        return proposal;
    }

    public String getAuthority() {
        return read.authority(getProposal());
    }

    public List<TrailLine> getTrail() {
        return read.trail(id, steps.caller().scope());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return read.review(getProposal().id(), caller.scope());
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/quota/show?faces-redirect=true&id=" + id;
    }
}
