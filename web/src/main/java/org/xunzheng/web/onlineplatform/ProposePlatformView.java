package org.xunzheng.web.onlineplatform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.ProposePlatform;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.HandingInAgain;

/** The form by which a city's or the province's officer proposes to admit an online platform. */
@Named
@RequestScoped
public class ProposePlatformView {

    private Steps steps;
    private ProposePlatform propose;
    private ReadPlatforms read;
    private HandingInAgain again;

    private String name;
    private String operator;
    private List<Feature> features = List.of();
    private String basis;
    private LocalDate from;

    protected ProposePlatformView() {}

    @Inject
    ProposePlatformView(Steps steps, ProposePlatform propose, ReadPlatforms read, HandingInAgain again, Clock clock) {
        this.steps = steps;
        this.propose = propose;
        this.read = read;
        this.again = again;
        from = LocalDate.now(clock);
    }

    /** Opens the form for those who may send it in, filled with what was returned. */
    public void open() {
        steps.caller().require(Post.REVIEW);
        again.returned(Matter.PLATFORM).map(id -> read.one(id, steps.caller())).ifPresent(this::fill);
    }

    private void fill(OnlinePlatform returned) {
        name = returned.name();
        operator = returned.operator();
        features = List.copyOf(returned.features());
        basis = returned.basis();
        from = returned.wantedFrom();
    }

    public String propose() {
        ProposePlatform.Proposal proposal =
                new ProposePlatform.Proposal(name, operator, Set.copyOf(features), basis, from);
        return steps.take(
                caller -> again.handIn(
                        caller, Matter.PLATFORM, () -> propose.propose(caller, proposal), OnlinePlatform::id),
                made -> {
                    steps.done("platform.proposed");
                    return "/platform/show?faces-redirect=true&id=" + made.id();
                });
    }

    public Feature[] getAll() {
        return Feature.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOperator() {
        return operator;
    }

    public void setOperator(String operator) {
        this.operator = operator;
    }

    public List<Feature> getFeatures() {
        return features;
    }

    public void setFeatures(List<Feature> features) {
        this.features = features;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
