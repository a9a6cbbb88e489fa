package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests somebody may make in a minute, on each node: a bucket that holds a minute's worth and fills evenly.
 * Limits are the operator's; what stands before the nodes may have limits of its own.
 */
@ApplicationScoped
public class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** More callers than this at once are forgotten and begin anew, rather than filling the memory. */
    private static final int MOST_CALLERS = 50_000;

    private final int known;
    private final int unknown;
    private final Clock clock;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, Instant at, boolean granted) {}

    @Inject
    RateLimit(
            @ConfigProperty(name = "xunzheng.rate.signed-in", defaultValue = "600") int known,
            @ConfigProperty(name = "xunzheng.rate.public", defaultValue = "60") int unknown,
            Clock clock) {
        this.known = known;
        this.unknown = unknown;
        this.clock = clock;
    }

    protected RateLimit() {
        this(0, 0, null);
    }

    /**
     * Takes one request, of who is signed in or else of the network address, and says how long to wait if it is one too many.
     */
    public Optional<Duration> take(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null
                ? take("address " + request.getRemoteAddr(), unknown)
                : take("account " + principal.getName(), known);
    }

    Optional<Duration> take(String who, int perMinute) {
        Instant now = clock.instant();
        if (buckets.size() > MOST_CALLERS) {
            buckets.clear();
        }
        Bucket after = buckets.compute(who, (key, held) -> {
            double left = held == null ? perMinute : Math.min(perMinute, held.left + filled(held.at, now, perMinute));
            // One that is refused takes nothing: who waits gets through.
            return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
        });
        double missing = 1 - after.left;
        return after.granted
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(missing * MINUTE.toSeconds() / perMinute)));
    }

    private static double filled(Instant since, Instant now, int perMinute) {
        return perMinute * (double) Duration.between(since, now).toMillis() / MINUTE.toMillis();
    }
}
