package org.xunzheng.domain.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Account;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** The security administrator gives other systems their keys and ends them; a system signs in with its key alone. */
@ApplicationScoped
@Transactional
public class GiveKeys {

    /** A key is renewed at least each year. */
    private static final int MOST_DAYS = 366;

    private static final String PREFIX = "xz_";
    private static final Duration NOTED_EACH = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final ServiceKeys keys;
    private final SignInRules rules;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public GiveKeys(Accounts accounts, ServiceKeys keys, SignInRules rules, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    protected GiveKeys() {
        this(null, null, null, null, null);
    }

    /**
     * A wish for a key.
     *
     * @param scopes such as {@code certificates:read}
     * @param days how long it is in force
     */
    public record Wish(List<String> scopes, Integer days) {}

    /**
     * A key that was made.
     *
     * @param text what the other system sends; told this once
     */
    public record Given(ServiceKey key, String text) {}

    public Decision<Given> give(Caller caller, UUID account, Wish wish) {
        Account found = found(caller, account);
        List<Refusal> refusals = new ArrayList<>();
        if (!found.service()) {
            refusals.add(Refusal.of(AccountReason.NOT_A_SERVICE));
        }
        if (wish.days() == null || wish.days() < 1 || wish.days() > MOST_DAYS) {
            refusals.add(Refusal.at(Place.field("days"), AccountReason.KEY_DAYS, MOST_DAYS));
        }
        Set<ServiceKey.Access> scopes = new HashSet<>();
        for (String text : wish.scopes() == null ? List.<String>of() : wish.scopes()) {
            ServiceKey.Access.read(text)
                    .ifPresentOrElse(
                            scopes::add,
                            () -> refusals.add(
                                    Refusal.at(Place.field("scopes"), AccountReason.KEY_SCOPE_UNKNOWN, text)));
        }
        if (scopes.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at(Place.field("scopes"), AccountReason.KEY_SCOPES_MISSING));
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            byte[] random = new byte[40];
            new SecureRandom().nextBytes(random);
            String id = HexFormat.of().formatHex(random, 0, 8);
            String secret = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOfRange(random, 8, random.length));
            ServiceKey key = new ServiceKey(
                    id,
                    account,
                    scopes,
                    now,
                    now.plus(Duration.ofDays(wish.days())),
                    Optional.empty(),
                    Optional.empty());
            keys.add(key, secret, Optional.of(caller.account()));
            trail.record(entry(Action.KEY_GIVEN, caller, found, now)
                    .with("key", id)
                    .with("scopes", String.join(",", key.scopeNames()))
                    .with("days", wish.days()));
            return new Given(key, text(id, secret));
        });
    }

    /** Ends a key at once; one that is over stays over. */
    public void end(Caller caller, UUID account, String key) {
        Account found = found(caller, account);
        Instant now = clock.instant();
        if (keys.end(key, account, now)) {
            trail.record(entry(Action.KEY_ENDED, caller, found, now).with("key", key));
        }
    }

    /** The key that the text is, if it is in force. */
    public Optional<ServiceKey> read(String text) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("_", 2) : new String[0];
        if (parts.length != 2 || rules.isClosedTo(parts[1])) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ServiceKey> key = keys.matching(parts[0], parts[1], now);
        key.filter(k -> k.usedAt()
                        .filter(at -> at.isAfter(now.minus(NOTED_EACH)))
                        .isEmpty())
                .ifPresent(k -> keys.used(k.id(), now));
        return key;
    }

    /** What another system sends. */
    public static String text(String id, String secret) {
        return PREFIX + id + "_" + secret;
    }

    private Account found(Caller caller, UUID account) {
        caller.require(Post.SECURITY);
        return accounts.find(account, caller.scope()).orElseThrow(() -> new NotFound("account " + account));
    }

    private static TrailEntry entry(Action action, Caller caller, Account account, Instant now) {
        return TrailEntry.of(new Subject(Subject.Kind.ACCOUNT, account.id()), action, caller, now)
                .with("account", account.login());
    }
}
