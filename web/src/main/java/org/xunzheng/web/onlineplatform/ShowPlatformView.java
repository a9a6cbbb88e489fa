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
import org.xunzheng.domain.onlineplatform.EndPlatform;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.onlineplatform.OnlinePlatform;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.Steps;

/** An admitted online platform; who may admit it removes it here. */
@Named
@RequestScoped
public class ShowPlatformView {

    private Steps steps;
    private Platforms platforms;
    private EndPlatform end;

    @Inject
    @Param(name = "id")
    private UUID id;

    private OnlinePlatform platform;
    private String reason;

    protected ShowPlatformView() {}

    @Inject
    ShowPlatformView(Steps steps, Platforms platforms, EndPlatform end) {
        this.steps = steps;
        this.platforms = platforms;
        this.end = end;
    }

    public OnlinePlatform getPlatform() {
        if (platform == null) {
            platform = Optional.ofNullable(id)
                    .flatMap(wanted -> platforms.find(wanted, steps.caller()))
                    .orElseThrow(() -> new NotFound("platform " + id));
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
            return "/platform/show?faces-redirect=true&id=" + id;
        });
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
