package org.xunzheng.web.onlineplatform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.onlineplatform.DecidePlatform;
import org.xunzheng.domain.onlineplatform.EndPlatform;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** An online platform; a second officer admits it here, and removes it. */
@Named
@RequestScoped
public class ShowPlatformView extends ReviewedMatter {

    private Steps steps;
    private ReadPlatforms read;
    private DecidePlatform decide;
    private EndPlatform end;

    @Inject
    @Param(name = "id")
    private UUID id;

    private OnlinePlatform platform;
    private String reason;

    protected ShowPlatformView() {
        super(null);
    }

    @Inject
    ShowPlatformView(Steps steps, ReadPlatforms read, DecidePlatform decide, EndPlatform end) {
        super(steps);
        this.steps = steps;
        this.read = read;
        this.decide = decide;
        this.end = end;
    }

    public OnlinePlatform getPlatform() {
        if (platform == null) {
            platform = read.one(id, steps.caller());
        }
        return platform;
    }

    /** What it has, in the order of the regulation. */
    public List<Feature> getFeatures() {
        return Arrays.stream(Feature.values())
                .filter(getPlatform().features()::contains)
                .toList();
    }

    /** Whether the caller may remove it. */
    public boolean isEndable() {
        Caller caller = steps.caller();
        return caller.holds(Post.APPROVAL)
                && getPlatform().isInForce()
                && getPlatform().authority().equals(caller.authority().id());
    }

    public String end() {
        return steps.take(caller -> end.end(caller, id, reason), ended -> {
            steps.done("platform.ended", ended.name());
            return next();
        });
    }

    public List<TrailLine> getTrail() {
        return read.trail(getPlatform().id(), steps.caller());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return read.review(getPlatform().id(), caller);
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/platform/show?faces-redirect=true&id=" + id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
