package org.xunzheng.domain.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.account.Post;

/**
 * How sign-in is guarded; set by the operator.
 *
 * @param attempts so many wrong passwords in a row are free
 * @param firstDelay how long the login name is locked after one more; each further one doubles it
 * @param longestDelay the longest that it is locked
 * @param idle a session that was not used for so long is over
 * @param longest a session is over after so long, used or not
 * @param passwordAge a password older than this is changed at the next sign-in
 * @param passwordLength the fewest characters of a password
 * @param codes the posts whose holders sign in with a one-time code too
 * @param samples whether this is a system to try out, where the published password opens the sample accounts
 */
public record SignInRules(
        int attempts,
        Duration firstDelay,
        Duration longestDelay,
        Duration idle,
        Duration longest,
        Duration passwordAge,
        int passwordLength,
        Set<Post> codes,
        boolean samples) {

    public SignInRules {
        if (attempts < 1 || passwordLength < 8 || firstDelay.isNegative() || idle.isZero() || idle.isNegative()) {
            throw new IllegalArgumentException("these rules of sign-in guard nothing");
        }
        codes = Set.copyOf(codes);
    }

    /** The password of the sample accounts, and the secret of their keys; everybody can read it. */
    public static final String PUBLISHED = "Xunzheng-2026";

    /** Whether this password or secret opens nothing here, as it is published and this is no system to try out. */
    public boolean isClosedTo(String secret) {
        return !samples && PUBLISHED.equals(secret);
    }

    /** Whether a holder of these posts needs a one-time code. */
    public boolean wantCode(Collection<Post> posts) {
        return !Collections.disjoint(codes, posts);
    }

    /** Until when a login name is locked after so many wrong passwords in a row. */
    public Optional<Instant> lockedUntil(int failures, Instant now) {
        if (failures < attempts) {
            return Optional.empty();
        }
        // Doubled at most thirty times, so that nothing overflows.
        Duration delay = firstDelay.multipliedBy(1L << Math.min(failures - attempts, 30));
        return Optional.of(now.plus(delay.compareTo(longestDelay) > 0 ? longestDelay : delay));
    }
}
