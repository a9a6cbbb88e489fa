package org.xunzheng.domain.subsidy;

import java.util.Optional;
import org.xunzheng.domain.policy.Standard;
import org.xunzheng.domain.policy.Yuan;

/**
 * One person of a claim, as handed in: what they get, each step of the sum, or why they get nothing.
 *
 * @param serial of the certificate
 * @param hours class hours that count
 * @param counted how many of what the standard counts
 * @param rateFen for each of them
 * @param mostFen the cap, or null
 * @param amountFen what comes of it; 0 for who gets nothing
 * @param refused why not, or null
 * @param figure the figure that the refusal names, or null
 * @param other the line of another claim that stands in the way, or null
 */
public record ClaimRow(
        String serial,
        Integer hours,
        Standard.By countedBy,
        Integer counted,
        Integer rateFen,
        Integer mostFen,
        Integer amountFen,
        ClaimReason refused,
        String figure,
        String other) {

    public boolean isGranted() {
        return refused == null;
    }

    public Yuan amount() {
        return new Yuan(amountFen);
    }

    public Yuan rate() {
        return new Yuan(rateFen);
    }

    /** What it would be without the cap. */
    public Yuan uncapped() {
        return rate().times(counted);
    }

    public Optional<Yuan> most() {
        return Optional.ofNullable(mostFen).map(Yuan::new);
    }
}
