package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests somebody may make in a minute, on each node: a bucket that holds a minute's worth and fills evenly.
 * Limits are the operator's; what stands before the nodes may have limits of its own.
 */
@ApplicationScoped
public class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Of more callers than this at once, those are forgotten that have used least of their minute. */
    static final int MOST_CALLERS = 50_000;

    private static final int FORGOTTEN_AT_ONCE = MOST_CALLERS / 10;

    private final int known;
    private final int unknown;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param at by a clock that nobody sets */
    private record Bucket(double left, int perMinute, long at, boolean granted) {

        double leftAt(long now) {
            return Math.min(perMinute, left + perMinute * (double) Math.max(0, now - at) / MINUTE.toNanos());
        }

        /** Which part of the minute's worth is there again. */
        double fullness(long now) {
            return leftAt(now) / perMinute;
        }
    }

    @Inject
    RateLimit(
            @ConfigProperty(name = "xunzheng.rate.signed-in", defaultValue = "600") int known,
            @ConfigProperty(name = "xunzheng.rate.public", defaultValue = "60") int unknown) {
        this(known, unknown, System::nanoTime);
    }

    /** @param nanos goes on evenly, whatever the machine's clock is set to */
    RateLimit(int known, int unknown, LongSupplier nanos) {
        this.known = known;
        this.unknown = unknown;
        this.nanos = nanos;
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
        long now = nanos.getAsLong();
        if (buckets.size() > MOST_CALLERS) {
            forgetSome(now);
        }
        Bucket after = buckets.compute(who, (key, held) -> {
            double left = held == null ? perMinute : held.leftAt(now);
            // One that is refused takes nothing: who waits gets through.
            return left >= 1 ? new Bucket(left - 1, perMinute, now, true) : new Bucket(left, perMinute, now, false);
        });
        double missing = 1 - after.left;
        return after.granted
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(missing * MINUTE.toSeconds() / perMinute)));
    }

    /** Who is forgotten begins anew, so those go first for whom that changes least; who has used everything up stays. */
    private synchronized void forgetSome(long now) {
        if (buckets.size() <= MOST_CALLERS) {
            return;
        }
        buckets.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().fullness(now)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(FORGOTTEN_AT_ONCE)
                .forEach(entry -> buckets.remove(entry.getKey()));
    }
}
