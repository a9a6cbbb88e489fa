package org.xunzheng.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Somebody has the numbers of one place shown in full (查看完整号码): a step with a reason, on the trail of the matter. Posts
 * that look at people's matters may, within their scope; an institution, for its own.
 */
@ApplicationScoped
@Clause({"REV-3", "REV-4"})
public class RevealPersonalData {

    private static final Set<Post> MAY = Set.of(Post.REVIEW, Post.APPROVAL, Post.INSPECTION, Post.INSTITUTION);

    private final PersonalNumbers numbers;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public RevealPersonalData(PersonalNumbers numbers, Trail trail, Clock clock) {
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
    }

    protected RevealPersonalData() {
        this(null, null, null);
    }

    /** Whether the caller's posts have a use for it. */
    public static boolean may(Caller caller) {
        return MAY.stream().anyMatch(caller::holds);
    }

    /** What would be shown: to be told masked, which needs no reason. */
    @Transactional
    public PersonalNumbers.Held look(Caller caller, PersonalRecord record) {
        if (!may(caller)) {
            throw new NotPermitted(caller.login() + " holds no post that needs numbers of people");
        }
        return numbers.find(record, caller.scope())
                .orElseThrow(() -> new NotFound(record.kind() + " of personal data"));
    }

    @Transactional
    public Decision<PersonalNumbers.Held> reveal(Caller caller, PersonalRecord record, WhyPersonal why) {
        PersonalNumbers.Held held = look(caller, record);
        return Decision.unless(why.refusals(), () -> {
            trail.record(why.on(TrailEntry.of(held.subject(), Action.NUMBERS_SHOWN, caller, clock.instant())
                    .with("record", record.kind())
                    .with("whose", held.whose())));
            return held;
        });
    }
}
