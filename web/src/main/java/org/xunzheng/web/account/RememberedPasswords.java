package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.account.SignIn;

/**
 * Spares services, which send their password with every request, the slow hash each time: a password found right is
 * recognised for some minutes by a keyed hash whose key never leaves this process. A changed or closed account is noticed
 * at once, since the stored hash is read each time.
 */
@ApplicationScoped
class RememberedPasswords {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int AT_MOST = 10_000;

    private final SignIn signIn;
    private final Accounts accounts;
    private final Clock clock;
    private final byte[] key = new byte[32];
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(byte[] password, PasswordHash stored, Instant until) {}

    @Inject
    RememberedPasswords(SignIn signIn, Accounts accounts, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    protected RememberedPasswords() {
        this(null, null, null);
    }

    Optional<Caller> signIn(String login, String password) {
        Instant now = clock.instant();
        byte[] hash = keyed(password);
        Entry entry = entries.get(login);
        if (entry != null && now.isBefore(entry.until) && MessageDigest.isEqual(entry.password, hash)) {
            Optional<PasswordHash> stored = accounts.passwordHash(login);
            if (stored.filter(entry.stored::equals).isPresent()) {
                return accounts.caller(login);
            }
        }
        Optional<Caller> caller = signIn.withPassword(login, password);
        if (caller.isPresent() && entries.size() < AT_MOST) {
            accounts.passwordHash(login)
                    .ifPresent(stored -> entries.put(login, new Entry(hash, stored, now.plus(KEPT))));
        } else {
            entries.values().removeIf(e -> !now.isBefore(e.until));
        }
        return caller;
    }

    private byte[] keyed(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
