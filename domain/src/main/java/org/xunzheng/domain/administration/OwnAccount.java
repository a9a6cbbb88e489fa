package org.xunzheng.domain.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Trail;

/** What people do with their own account: another password, one-time codes, the end of sessions left open elsewhere. */
@ApplicationScoped
@Transactional
public class OwnAccount {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignInRules rules;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public OwnAccount(
            Accounts accounts, Sessions sessions, Passwords passwords, SignInRules rules, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    protected OwnAccount() {
        this(null, null, null, null, null, null);
    }

    /** A wish for another password. */
    public record Change(String password, String newPassword, String again) {}

    /** Sets another password, and ends all sessions but the one that it is done in. */
    public Decision<Boolean> changePassword(Caller caller, UUID session, Change change) {
        Optional<PasswordHash> stored = accounts.passwordHash(caller.account());
        List<Refusal> refusals = new ArrayList<>();
        if (stored.isEmpty()) {
            refusals.add(Refusal.of(AccountReason.SERVICE_HAS_NO_PASSWORD));
        } else if (change.password() == null || !passwords.matches(stored.get(), change.password())) {
            refusals.add(Refusal.at(Place.field("password"), AccountReason.PASSWORD_WRONG));
        }
        refusals.addAll(PasswordRules.refusals(rules, caller.login(), change.newPassword()));
        if (change.newPassword() != null) {
            if (!change.newPassword().equals(change.again())) {
                refusals.add(Refusal.at(Place.field("again"), AccountReason.PASSWORDS_DIFFER));
            }
            if (change.newPassword().equals(change.password())) {
                refusals.add(Refusal.at(Place.field("newPassword"), AccountReason.PASSWORD_SAME));
            }
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            accounts.setPassword(caller.account(), passwords.hash(change.newPassword()), false, now);
            sessions.endOthers(caller.account(), Optional.of(session), now);
            trail.record(SignIn.entry(Action.PASSWORD_CHANGED, caller, now));
            return true;
        });
    }

    /** The secret to set up one-time codes with; the same one until it is confirmed, none once it is. */
    public Optional<byte[]> beginCodes(Caller caller) {
        Optional<Accounts.Secret> held = accounts.secret(caller.account());
        if (held.isPresent()) {
            return held.filter(secret -> !secret.confirmed()).map(Accounts.Secret::bytes);
        }
        byte[] secret = OneTimeCode.newSecret();
        accounts.setSecret(caller.account(), Optional.of(secret));
        return Optional.of(secret);
    }

    /** Shows by a first code that a telephone knows the secret; from then on every sign-in wants one. */
    public Decision<Boolean> confirmCodes(Caller caller, UUID session, String code) {
        Instant now = clock.instant();
        OptionalLong step = accounts.secret(caller.account())
                .filter(secret -> !secret.confirmed() && code != null)
                .map(secret -> OneTimeCode.step(secret.bytes(), code, now, secret.taken()))
                .orElse(OptionalLong.empty());
        List<Refusal> refusals =
                step.isPresent() ? List.of() : List.of(Refusal.at(Place.field("code"), AccountReason.CODE_WRONG));
        return Decision.unless(refusals, () -> {
            accounts.codeTaken(caller.account(), step.getAsLong());
            sessions.codePassed(session);
            trail.record(SignIn.entry(Action.CODES_SET_UP, caller, now));
            return true;
        });
    }

    /** The sessions of the caller that are not over. */
    public List<Sessions.Line> sessions(Caller caller) {
        Instant now = clock.instant();
        return sessions.of(caller.account(), now.minus(rules.idle()), now.minus(rules.longest()));
    }

    /** Ends one of the caller's sessions; one that is over already stays over. */
    public void end(Caller caller, UUID session) {
        Instant now = clock.instant();
        if (sessions.end(session, caller.account(), now)) {
            trail.record(SignIn.entry(Action.SESSION_ENDED, caller, now));
        }
    }
}
