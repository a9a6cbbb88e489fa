package org.xunzheng.domain.attendance;

import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.rule.Clause;

/**
 * By which figures records become hours (TRN-1, TRN-3).
 *
 * @param before minutes before a lesson in which a record counts for it
 * @param after minutes after it, its breaks included
 * @param presence how much of a lesson lies at least between first record and last
 * @param byHand the largest share of a training that counts by hand alone
 * @param session how many minutes of a session online count at most
 * @param faces the least share of face checks that is passed
 */
@Clause({"TRN-1", "TRN-3"})
public record Windows(int before, int after, Share presence, Share byHand, int session, Share faces) {

    /** The figures of a profile. */
    public static Windows of(Profile profile) {
        return new Windows(
                profile.value(Key.MINUTES_BEFORE),
                profile.value(Key.MINUTES_AFTER),
                profile.value(Key.PRESENCE_SHARE),
                profile.value(Key.BY_HAND_SHARE),
                profile.value(Key.SESSION_MINUTES),
                profile.value(Key.FACE_SHARE));
    }
}
