package org.xunzheng.domain.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Account;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** The system administrator opens, closes and reopens accounts and gives first passwords; posts are given by another. */
@ApplicationScoped
@Transactional
public class KeepAccounts {

    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,39}";
    private static final int LONGEST_NAME = 50;
    /** Without those that are mistaken for each other. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Regions regions;
    private final Institutions institutions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public KeepAccounts(
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            Regions regions,
            Institutions institutions,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.regions = regions;
        this.institutions = institutions;
        this.trail = trail;
        this.clock = clock;
    }

    protected KeepAccounts() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A wish for an account.
     *
     * @param authority the authority worked for; for an institution, the one that supervises it
     * @param institution the institution worked for, if it is one
     * @param service whether another system gets it
     */
    public record Wish(String login, String name, UUID authority, UUID institution, boolean service) {}

    /**
     * What was made.
     *
     * @param password the first password, told this once and changed at the first sign-in; none for a service
     */
    public record Opened(UUID account, Optional<String> password) {}

    /** Opens an account without posts. */
    public Decision<Opened> open(Caller caller, Wish wish) {
        caller.require(Post.SYSTEM);
        String login = wish.login() == null ? "" : wish.login().strip().toLowerCase(Locale.ROOT);
        String name = Input.line(wish.name());
        List<Refusal> refusals = new ArrayList<>();
        if (!login.matches(LOGIN)) {
            refusals.add(Refusal.at(Place.field("login"), AccountReason.LOGIN_MALFORMED));
        } else if (accounts.isTaken(login)) {
            refusals.add(Refusal.at(Place.field("login"), AccountReason.LOGIN_TAKEN));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refusals.add(Refusal.at(Place.field("name"), AccountReason.NAME_MISSING));
        }
        boolean within = wish.authority() != null
                && regions.authority(wish.authority())
                        .filter(a -> a.path().startsWith(caller.authority().path()))
                        .isPresent();
        if (!within) {
            refusals.add(Refusal.at(Place.field("authority"), AccountReason.AUTHORITY_OUTSIDE));
        }
        if (within
                && wish.institution() != null
                && institutions
                        .find(wish.institution(), caller.scope())
                        .filter(i -> i.authority().equals(wish.authority()))
                        .isEmpty()) {
            refusals.add(Refusal.at(Place.field("institution"), AccountReason.INSTITUTION_OUTSIDE));
        }
        return Decision.unless(refusals, () -> {
            Optional<String> password = wish.service() ? Optional.empty() : Optional.of(newPassword());
            UUID id = accounts.open(new Accounts.Opening(
                    login,
                    name,
                    password.map(passwords::hash),
                    true,
                    wish.authority(),
                    Optional.ofNullable(wish.institution()),
                    Set.of()));
            record(Action.ACCOUNT_OPENED, caller, id, login);
            return new Opened(id, password);
        });
    }

    /** Puts an account out of use or in use again; all of its sessions end. */
    public Decision<Boolean> setActive(Caller caller, UUID id, long version, boolean active) {
        Account account = found(caller, id);
        return Decision.unless(notOwn(caller, account), () -> {
            accounts.setActive(id, version, active);
            sessions.endOthers(id, Optional.empty(), clock.instant());
            record(active ? Action.ACCOUNT_REOPENED : Action.ACCOUNT_CLOSED, caller, id, account.login());
            return true;
        });
    }

    /**
     * Gives another first password, and forgets the wrong attempts. One-time codes stay set up: only the security
     * administrator takes them away, so that neither of the two alone gets into an account that has codes.
     */
    public Decision<String> resetPassword(Caller caller, UUID id) {
        Account account = found(caller, id);
        List<Refusal> refusals = new ArrayList<>(notOwn(caller, account));
        if (account.service()) {
            refusals.add(Refusal.of(AccountReason.SERVICE_HAS_NO_PASSWORD));
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            String password = newPassword();
            accounts.setPassword(id, passwords.hash(password), true, now);
            sessions.endOthers(id, Optional.empty(), now);
            sessions.forgive(account.login());
            record(Action.PASSWORD_RESET, caller, id, account.login());
            return password;
        });
    }

    private Account found(Caller caller, UUID id) {
        caller.require(Post.SYSTEM);
        return accounts.find(id, caller.scope()).orElseThrow(() -> new NotFound("account " + id));
    }

    private static List<Refusal> notOwn(Caller caller, Account account) {
        return account.id().equals(caller.account()) ? List.of(Refusal.of(AccountReason.OWN_ACCOUNT)) : List.of();
    }

    private void record(Action action, Caller caller, UUID id, String login) {
        trail.record(TrailEntry.of(new Subject(Subject.Kind.ACCOUNT, id), action, caller, clock.instant())
                .with("account", login));
    }

    /** A first password: four groups of letters and digits, some 90 bits, that can be read out over the telephone. */
    static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
