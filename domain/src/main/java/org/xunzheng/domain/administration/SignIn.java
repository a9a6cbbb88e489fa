package org.xunzheng.domain.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Signs a person in: by login name and password or by the bureau's unified identity, then by a one-time code where the post wants one. */
@ApplicationScoped
@Transactional
public class SignIn {

    /** The use of a session is noted at most so often. */
    private static final Duration NOTED_EACH = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignInRules rules;
    private final Trail trail;
    private final Clock clock;
    /** Compared with when there is no such account, so that the answer takes as long. */
    private PasswordHash nobody;

    @Inject
    public SignIn(
            Accounts accounts, Sessions sessions, Passwords passwords, SignInRules rules, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    protected SignIn() {
        this(null, null, null, null, null, null);
    }

    /**
     * What came of an attempt: a session, or none.
     *
     * @param lockedUntil until when the login name is locked, if it is
     */
    public record Attempt(Optional<UUID> session, Optional<Instant> lockedUntil) {}

    /** Begins a session. Why there is none, a wrong name, a wrong password or an account out of use, is not told. */
    public Attempt withPassword(String login, String password, From from) {
        Instant now = clock.instant();
        Optional<Integer> attempt = sessions.attempt(login, now);
        if (attempt.isEmpty()) {
            return new Attempt(Optional.empty(), sessions.lockedUntil(login, now));
        }
        Optional<PasswordHash> stored = accounts.passwordHash(login);
        boolean right = passwords.matches(stored.orElseGet(this::nobody), password) && !rules.isClosedTo(password);
        Optional<Caller> caller = stored.isPresent() && right ? accounts.caller(login) : Optional.empty();
        if (caller.isEmpty()) {
            return new Attempt(Optional.empty(), wrong(login, attempt.get(), now));
        }
        if (accounts.secret(caller.get().account())
                .filter(Accounts.Secret::confirmed)
                .isPresent()) {
            // The code is still to come: who knows the password alone does not begin anew with guessing codes by it.
            sessions.takeBack(login);
        } else {
            sessions.forgive(login);
        }
        if (passwords.isOutdated(stored.get())) {
            accounts.rehash(caller.get().account(), passwords.hash(password));
        }
        trail.record(entry(Action.SIGNED_IN, caller.get(), now));
        return new Attempt(Optional.of(sessions.begin(caller.get().account(), from, false, now)), Optional.empty());
    }

    /**
     * Begins a session of a person whom the bureau's unified identity vouched for; empty if there is no such account, it is
     * out of use, or belongs to another system. A one-time code is wanted as always.
     */
    public Optional<UUID> withUnifiedIdentity(String login, From from) {
        Instant now = clock.instant();
        return accounts.passwordHash(login)
                .flatMap(person -> accounts.caller(login))
                .map(caller -> {
                    trail.record(entry(Action.SIGNED_IN, caller, now).with("vouchedBy", "OpenID Connect"));
                    return sessions.begin(caller.account(), from, true, now);
                });
    }

    /** Of names that nobody has nothing is kept but the count: what was typed may be a password. */
    private Optional<Instant> wrong(String login, int failures, Instant now) {
        Optional<Instant> until = rules.lockedUntil(failures, now);
        until.ifPresent(at -> sessions.lock(login, at));
        Action action = until.isPresent() ? Action.SIGN_IN_LOCKED : Action.SIGN_IN_FAILED;
        accounts.caller(login)
                .ifPresent(caller -> trail.record(entry(action, caller, now).with("failures", failures)));
        return until;
    }

    private synchronized PasswordHash nobody() {
        if (nobody == null) {
            nobody = passwords.hash("nobody");
        }
        return nobody;
    }

    /** Goes on with a one-time code; says whether it was right. Wrong codes count like wrong passwords. */
    public boolean withCode(UUID session, String code) {
        Instant now = clock.instant();
        Sessions.Standing standing = standing(session).orElse(null);
        if (standing == null || code == null) {
            return false;
        }
        Optional<Integer> attempt = sessions.attempt(standing.login(), now);
        if (attempt.isEmpty()) {
            return false;
        }
        OptionalLong step = accounts.secret(standing.account())
                .map(secret -> OneTimeCode.step(secret.bytes(), code, now, secret.taken()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            wrong(standing.login(), attempt.get(), now);
            return false;
        }
        accounts.codeTaken(standing.account(), step.getAsLong());
        sessions.forgive(standing.login());
        sessions.codePassed(session);
        return true;
    }

    /** The session, if it is not over; notes now and then that it was used. */
    public Optional<Sessions.Standing> standing(UUID session) {
        Instant now = clock.instant();
        Optional<Sessions.Standing> standing =
                sessions.standing(session, now.minus(rules.idle()), now.minus(rules.longest()));
        standing.filter(s -> s.usedAt().isBefore(now.minus(NOTED_EACH))).ifPresent(s -> sessions.used(session, now));
        return standing;
    }

    /** What is still wanted before the session opens anything. */
    public Stage stage(Sessions.Standing standing) {
        if (standing.hasCode()) {
            if (!standing.codePassed()) {
                return Stage.CODE;
            }
        } else if (rules.wantCode(standing.posts())) {
            return Stage.ENROLMENT;
        }
        if (standing.unified()) {
            return Stage.OPEN;
        }
        boolean old = standing.passwordSetAt().isBefore(clock.instant().minus(rules.passwordAge()));
        return standing.mustChange() || old ? Stage.PASSWORD : Stage.OPEN;
    }

    /** Ends the caller's session; one that is over already stays over. */
    public void out(UUID session, Caller caller) {
        Instant now = clock.instant();
        if (sessions.end(session, caller.account(), now)) {
            trail.record(entry(Action.SIGNED_OUT, caller, now));
        }
    }

    static TrailEntry entry(Action action, Caller caller, Instant now) {
        return TrailEntry.of(new Subject(Subject.Kind.ACCOUNT, caller.account()), action, caller, now);
    }
}
