package org.xunzheng.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.filing.DecideFiling;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.WriteFiling;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.RuleVerdict;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.ReviewedMatter;

/** A filing; its authority decides on it here. */
@Named
@RequestScoped
public class ShowFilingView extends ReviewedMatter {

    private Steps steps;
    private ReadFilings read;
    private DecideFiling decide;
    private WriteFiling write;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Filing filing;
    private List<RuleVerdict> verdicts;

    protected ShowFilingView() {
        super(null);
    }

    @Inject
    ShowFilingView(Steps steps, ReadFilings read, DecideFiling decide, WriteFiling write) {
        super(steps);
        this.steps = steps;
        this.read = read;
        this.decide = decide;
        this.write = write;
    }

    public Filing getFiling() {
        if (filing == null) {
            filing = read.one(id, steps.caller().scope());
        }
        return filing;
    }

    /** The contact's telephone number, masked for everybody: the page is read over shoulders. */
    public String getPhone() {
        return new PhoneNumber(getFiling().form().phone()).masked();
    }

    /** The question bank that it was handed in with, null where there is none or the caller does not see it. */
    public BankVersion getBank() {
        return read.bank(getFiling(), steps.caller().scope()).orElse(null);
    }

    public boolean isEditable() {
        return steps.caller().holds(Post.INSTITUTION) && getFiling().state().isOpen();
    }

    public boolean isCopyable() {
        return steps.caller().holds(Post.INSTITUTION) && !getFiling().state().isOpen();
    }

    /** Begins the next year's filing with this form. */
    public String copy() {
        return steps.take(caller -> write.copy(caller, id), begun -> {
            steps.done("filing.copied", begun.year());
            return "/filing/edit?faces-redirect=true&id=" + begun.id();
        });
    }

    /** What each rule says of it, by article; nothing before it was handed in. */
    public List<RuleVerdict> getVerdicts() {
        if (verdicts == null) {
            verdicts = read.verdicts(getFiling());
        }
        return verdicts;
    }

    public List<TrailLine> getTrail() {
        return read.trail(getFiling().id(), steps.caller().scope());
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return read.review(getFiling().id(), caller.scope());
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        return decide.decide(caller, id, seenVersion, answer);
    }

    @Override
    protected String next() {
        return "/filing/show?faces-redirect=true&id=" + id;
    }
}
