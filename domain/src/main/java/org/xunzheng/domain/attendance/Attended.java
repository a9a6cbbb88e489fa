package org.xunzheng.domain.attendance;

import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.rule.Clause;

/**
 * The class hours of a trainee.
 *
 * @param position on the roster
 * @param planned by the timetable
 * @param byHand those that are proved by nothing but a roll or a changed record
 */
@Clause("TRN-1")
public record Attended(
        int position, String name, int planned, int biometric, int platform, int token, int byHand, int handAtMost) {

    /** What counts: of the hours by hand no more than their share. */
    public int counted() {
        return biometric + platform + token + Math.min(byHand, handAtMost);
    }

    /** How many hours by hand do not count. */
    public int beyondHand() {
        return Math.max(0, byHand - handAtMost);
    }

    /** Whether the hours that count are at least this share of those planned. */
    public boolean reaches(Share least) {
        return least.isReachedBy(counted(), planned);
    }
}
