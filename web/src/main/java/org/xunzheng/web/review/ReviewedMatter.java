package org.xunzheng.web.review;

import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.layout.Steps;

/** The page of a matter that is reviewed: its levels, and the form by which the level whose turn it is is taken. */
public abstract class ReviewedMatter {

    private final Steps steps;

    private Optional<Review> review;
    private String remark;
    private Long seen;

    protected ReviewedMatter(Steps steps) {
        this.steps = steps;
    }

    /** The newest round. */
    protected abstract Optional<Review> read(Caller caller);

    /** Takes the level by the feature's own use case. */
    protected abstract Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer);

    /** Where to go then. */
    protected abstract String next();

    public Review getReview() {
        if (review == null) {
            review = read(steps.caller());
        }
        return review.orElse(null);
    }

    /** The levels in their order, each with the step taken at it, if one was. */
    public List<LevelLine> getLevels() {
        return getReview() == null ? List.of() : LevelLine.of(getReview());
    }

    /** Whether the caller may take the level whose turn it is. */
    public boolean isDecidable() {
        return getReview() != null
                && TakeLevel.refusals(steps.caller(), getReview()).isEmpty();
    }

    public String approve() {
        return take(Verdict.APPROVED);
    }

    public String sendBack() {
        return take(Verdict.RETURNED);
    }

    private String take(Verdict verdict) {
        TakeLevel.Answer answer = new TakeLevel.Answer(verdict, remark);
        return steps.take(caller -> decide(caller, seen == null ? -1 : seen, answer), state -> {
            steps.done("review.taken." + state);
            return next();
        });
    }

    /** The version that the page showed, kept in the form. */
    public long getSeen() {
        if (seen != null) {
            return seen;
        }
        return version();
    }

    /** The version that a step looks at. */
    protected long version() {
        return getReview() == null ? 0 : getReview().version();
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
