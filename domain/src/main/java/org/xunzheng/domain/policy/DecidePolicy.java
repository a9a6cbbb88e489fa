package org.xunzheng.domain.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Approval of the same authority or of one above puts a draft in force, never the person who entered it (REV-2). Whoever
 * entered it, or could confirm it, can give it up instead.
 */
@ApplicationScoped
@Clause("REV-2")
public class DecidePolicy {

    private final PolicyDocuments documents;
    private final EnterPolicy entering;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public DecidePolicy(PolicyDocuments documents, EnterPolicy entering, Trail trail, Clock clock) {
        this.documents = documents;
        this.entering = entering;
        this.trail = trail;
        this.clock = clock;
    }

    protected DecidePolicy() {
        this(null, null, null, null);
    }

    /** What a draft would change if it were put in force today, or what speaks against that by now. */
    @Transactional
    public Decision<EnterPolicy.Preview> preview(Caller caller, UUID id) {
        PolicyDocument draft =
                documents.find(id, caller.scope()).orElseThrow(() -> new NotFound("policy document " + id));
        return entering.preview(caller, draft.text());
    }

    /**
     * Puts the draft in force from its day on. The text is checked again: days have passed, and others may have changed
     * what it builds on.
     *
     * @param seen the state that the caller looked at
     */
    @Transactional
    public Decision<PolicyDocument> confirm(Caller caller, UUID id, long seen) {
        caller.require(Post.APPROVAL);
        PolicyDocument draft = read(caller, id, seen);
        List<Refusal> refusals = refusals(caller, draft);
        if (draft.state() == PolicyState.DRAFT) {
            refusals.addAll(entering.preview(caller, draft.text()).refusals());
        }
        return Decision.unless(refusals, () -> decide(caller, draft, PolicyState.IN_FORCE, Action.POLICY_IN_FORCE));
    }

    /** Gives the draft up. */
    @Transactional
    public Decision<PolicyDocument> discard(Caller caller, UUID id, long seen) {
        PolicyDocument draft = read(caller, id, seen);
        if (!draft.isEnteredBy(caller) && !(caller.holds(Post.APPROVAL) && draft.isAtOrBelow(caller))) {
            throw new NotPermitted(caller.login() + " neither entered " + draft.version() + " nor may confirm it");
        }
        return draft.state() == PolicyState.DRAFT
                ? Decision.granted(decide(caller, draft, PolicyState.DISCARDED, Action.POLICY_DISCARDED))
                : Decision.denied(Refusal.of(PolicyReason.NOT_A_DRAFT));
    }

    /** Whether the caller entered the draft, or is at a place to confirm it. */
    public static boolean mayDiscard(Caller caller, PolicyDocument draft) {
        return draft.state() == PolicyState.DRAFT
                && (draft.isEnteredBy(caller) || (caller.holds(Post.APPROVAL) && draft.isAtOrBelow(caller)));
    }

    /** Whether the caller is one of those who may put the draft in force. */
    public static boolean mayConfirm(Caller caller, PolicyDocument draft) {
        return draft.state() == PolicyState.DRAFT
                && caller.holds(Post.APPROVAL)
                && !draft.isActedOnBy(caller)
                && draft.isAtOrBelow(caller);
    }

    private PolicyDocument read(Caller caller, UUID id, long seen) {
        return documents
                .find(id, caller.scope())
                .orElseThrow(() -> new NotFound("policy document " + id))
                .seenAt(seen);
    }

    private static List<Refusal> refusals(Caller caller, PolicyDocument draft) {
        List<Refusal> refusals = new ArrayList<>();
        if (draft.state() != PolicyState.DRAFT) {
            refusals.add(Refusal.of(PolicyReason.NOT_A_DRAFT));
        }
        if (draft.isActedOnBy(caller)) {
            refusals.add(Refusal.of(PolicyReason.CONFIRMS_OWN_DRAFT));
        }
        if (!draft.isAtOrBelow(caller)) {
            refusals.add(Refusal.of(PolicyReason.CONFIRMS_FROM_BELOW));
        }
        return refusals;
    }

    private PolicyDocument decide(Caller caller, PolicyDocument draft, PolicyState to, Action action) {
        Instant now = clock.instant();
        PolicyDocument decided = draft.decided(
                to,
                new PolicyDocument.Signature(
                        caller.account(), caller.name(), caller.authority().path(), now));
        documents.save(decided);
        trail.record(TrailEntry.of(Subject.policy(draft.id()), action, caller, now)
                .with("version", draft.version())
                .with("validFrom", draft.validFrom()));
        return decided;
    }
}
