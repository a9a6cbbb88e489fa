package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.policy.DecidePolicy;
import org.xunzheng.domain.policy.EnterPolicy;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.policy.PolicyState;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;

/** A version of a policy document: what it says, what it would change, and the second person's step. */
@Named
@RequestScoped
public class VersionPolicyView {

    private Steps steps;
    private PolicyDocuments documents;
    private DecidePolicy decide;
    private Trail trail;

    @Inject
    @Param(name = "id")
    private UUID id;

    private PolicyDocument document;
    private Decision<EnterPolicy.Preview> preview;
    private long seen;

    protected VersionPolicyView() {}

    @Inject
    VersionPolicyView(Steps steps, PolicyDocuments documents, DecidePolicy decide, Trail trail) {
        this.steps = steps;
        this.documents = documents;
        this.decide = decide;
        this.trail = trail;
    }

    public PolicyDocument getDocument() {
        if (document == null) {
            document = Optional.ofNullable(id)
                    .flatMap(one -> documents.find(one, steps.caller().scope()))
                    .orElseThrow(() -> new NotFound("policy document " + id));
        }
        return document;
    }

    public boolean isDraft() {
        return getDocument().state() == PolicyState.DRAFT;
    }

    private Decision<EnterPolicy.Preview> preview() {
        if (preview == null) {
            preview = decide.preview(steps.caller(), id);
        }
        return preview;
    }

    /** What the draft would change. */
    public List<Profile.Change> getChanges() {
        return preview().isGranted() ? preview().orElseThrow().changes() : List.of();
    }

    /** What speaks against the draft by now. */
    public List<Refusal> getObstacles() {
        return preview().refusals();
    }

    public List<TrailLine> getTrail() {
        return trail.of(Subject.policy(getDocument().id()), steps.caller().scope());
    }

    public boolean isConfirmable() {
        return DecidePolicy.mayConfirm(steps.caller(), getDocument());
    }

    public boolean isDiscardable() {
        return DecidePolicy.mayDiscard(steps.caller(), getDocument());
    }

    public String confirm() {
        return steps.take(caller -> decide.confirm(caller, id, seen), done -> {
            steps.done("policy.confirmed", done.version(), done.validFrom());
            return address();
        });
    }

    public String discard() {
        return steps.take(caller -> decide.discard(caller, id, seen), done -> {
            steps.done("policy.discarded", done.version());
            return address();
        });
    }

    private String address() {
        return "/policy/version?faces-redirect=true&id=" + id;
    }

    /** The state that the page now shows. */
    public long getSeen() {
        return getDocument().revision();
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
