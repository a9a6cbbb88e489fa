package org.xunzheng.domain.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * The first accounts of a new system: the three administrators, made once by who holds the link that the system printed
 * when it found no account. There is no default password.
 */
@ApplicationScoped
@Transactional
public class FirstLink {

    private static final int BYTES = 24;

    private final Accounts accounts;
    private final FirstLinks links;
    private final Passwords passwords;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public FirstLink(
            Accounts accounts, FirstLinks links, Passwords passwords, Regions regions, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    protected FirstLink() {
        this(null, null, null, null, null, null);
    }

    /** Makes a link, if no account was ever opened; links made before do not count any more. */
    public Optional<String> make() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.replace(token, clock.instant());
        return Optional.of(token);
    }

    /** Whether the link still opens the door. */
    public boolean opens(String token) {
        return token != null && links.isOpen(token) && accounts.none();
    }

    /**
     * Opens the accounts of the three administrators at the province.
     *
     * @return the login names with their first passwords, told this once; nothing if the link does not count any more
     */
    public Map<String, String> use(String token) {
        if (!opens(token) || !links.use(token, clock.instant())) {
            return Map.of();
        }
        Authority province = regions.top();
        Map<String, String> made = new LinkedHashMap<>();
        open(province, "system.admin", "系统管理员", Post.SYSTEM, made);
        open(province, "security.admin", "安全管理员", Post.SECURITY, made);
        open(province, "audit.admin", "审计管理员", Post.AUDIT, made);
        return made;
    }

    private void open(Authority authority, String login, String name, Post post, Map<String, String> made) {
        String password = KeepAccounts.newPassword();
        UUID id = accounts.open(new Accounts.Opening(
                login,
                name,
                Optional.of(passwords.hash(password)),
                true,
                authority.id(),
                Optional.empty(),
                Set.of(post)));
        Caller self = accounts.caller(login).orElseThrow();
        trail.record(
                TrailEntry.of(new Subject(Subject.Kind.ACCOUNT, id), Action.ACCOUNT_OPENED, self, clock.instant()));
        made.put(login, password);
    }
}
