package org.xunzheng.web.quota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.quota.ProposeQuota;
import org.xunzheng.domain.quota.QuotaProposal;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.HandingInAgain;

/** The form by which a city's or the province's officer proposes a quota. */
@Named
@RequestScoped
public class ProposeQuotaView {

    private Steps steps;
    private Regions regions;
    private ProposeQuota propose;
    private ReadQuotas read;
    private HandingInAgain again;

    private UUID authority;
    private Integer year;
    private Integer allowed;
    private String reason;

    protected ProposeQuotaView() {}

    @Inject
    ProposeQuotaView(
            Steps steps, Regions regions, ProposeQuota propose, ReadQuotas read, HandingInAgain again, Clock clock) {
        this.steps = steps;
        this.regions = regions;
        this.propose = propose;
        this.read = read;
        this.again = again;
        year = LocalDate.now(clock).getYear();
    }

    /** Opens the form for those who may send it in, filled with what was returned. */
    public void open() {
        steps.caller().require(Post.REVIEW);
        again.returned(Matter.QUOTA)
                .map(id -> read.one(id, steps.caller().scope()))
                .ifPresent(this::fill);
    }

    private void fill(QuotaProposal returned) {
        authority = returned.authority();
        year = returned.year();
        allowed = returned.allowed();
        reason = returned.reason();
    }

    public List<Authority> getAuthorities() {
        return regions.below(steps.caller().authority().path());
    }

    public String propose() {
        ProposeQuota.Proposal proposal = new ProposeQuota.Proposal(authority, year, allowed, reason);
        return steps.take(
                caller ->
                        again.handIn(caller, Matter.QUOTA, () -> propose.propose(caller, proposal), QuotaProposal::id),
                made -> {
                    steps.done("quota.proposed");
                    return "/quota/show?faces-redirect=true&id=" + made.id();
                });
    }

    public UUID getAuthority() {
        return authority;
    }

    public void setAuthority(UUID authority) {
        this.authority = authority;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Integer getAllowed() {
        return allowed;
    }

    public void setAllowed(Integer allowed) {
        this.allowed = allowed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
