package org.xunzheng.domain.onlineplatform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Who may admit a platform removes it, at once (TRN-4): from today on nothing is filed on it. It can be admitted anew by two
 * people.
 */
@ApplicationScoped
@Clause("TRN-4")
public class EndPlatform {

    private final Platforms platforms;
    private final Matters matters;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EndPlatform(Platforms platforms, Matters matters, Trail trail, Clock clock) {
        this.platforms = platforms;
        this.matters = matters;
        this.trail = trail;
        this.clock = clock;
    }

    protected EndPlatform() {
        this(null, null, null, null);
    }

    @Transactional
    public Decision<OnlinePlatform> end(Caller caller, UUID id, String typedReason) {
        caller.require(Post.APPROVAL);
        OnlinePlatform platform = platforms.find(id, caller).orElseThrow(() -> new NotFound("platform " + id));
        Words reason = Words.wanted(typedReason, "reason", PlatformReason.REASON_MISSING);
        List<Refusal> refusals = new ArrayList<>(reason.refusals());
        if (!platform.authority().equals(caller.authority().id())) {
            refusals.add(Refusal.of(PlatformReason.OF_ANOTHER_AUTHORITY, platform.authorityName()));
        }
        if (!platform.isInForce()) {
            refusals.add(Refusal.of(PlatformReason.NOT_IN_FORCE));
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            platforms.end(
                    id,
                    new OnlinePlatform.Ending(LocalDate.ofInstant(now, clock.getZone()), reason.text()),
                    caller.account());
            Matter ended = matters.change(
                    matters.find(id, caller.scope()).orElseThrow().ended());
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.valueOf(ended.kind()), id), Action.PLATFORM_ENDED, caller, now)
                    .with("name", platform.name())
                    .with("reason", reason.text()));
            return platforms.find(id, caller).orElseThrow();
        });
    }
}
