package org.xunzheng.web.review;

import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;

/**
 * How a level of review is taken over REST.
 *
 * @param remark why; needed for a return or a rejection
 */
public record DecisionRequest(Verdict verdict, String remark) {

    public TakeLevel.Answer answer() {
        return new TakeLevel.Answer(verdict, remark);
    }
}
