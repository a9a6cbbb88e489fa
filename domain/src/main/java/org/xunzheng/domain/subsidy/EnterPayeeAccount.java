package org.xunzheng.domain.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** An institution enters an account into which its subsidies are paid, once for all claims (SUB-5). */
@ApplicationScoped
@Clause("SUB-5")
public class EnterPayeeAccount {

    private static final int LONGEST = 100;

    private final PayeeAccounts accounts;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EnterPayeeAccount(PayeeAccounts accounts, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    protected EnterPayeeAccount() {
        this(null, null, null);
    }

    /** Enters an account of the caller's institution. */
    @Transactional
    public Decision<PayeeAccount> enter(Caller caller, String typedHolder, String typedBank, String typedNumber) {
        UUID institution = caller.requireInstitution();
        Words holder = Words.wanted(typedHolder, "holder", ClaimReason.HOLDER_MISSING, LONGEST);
        Words bank = Words.wanted(typedBank, "bank", ClaimReason.BANK_MISSING, LONGEST);
        String number = Input.line(typedNumber);
        List<Refusal> refusals = new ArrayList<>(holder.refusals());
        refusals.addAll(bank.refusals());
        AccountNumber.wrong(number)
                .map(reason -> Refusal.at(Place.field("number"), reason))
                .ifPresent(refusals::add);
        if (refusals.isEmpty() && accounts.isKnown(institution, AccountNumber.parse(number))) {
            refusals.add(Refusal.at(Place.field("number"), ClaimReason.ACCOUNT_KNOWN));
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            AccountNumber parsed = AccountNumber.parse(number);
            PayeeAccount account = new PayeeAccount(UUID.randomUUID(), holder.text(), bank.text(), parsed.tail());
            accounts.add(account, institution, parsed, caller, now);
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.INSTITUTION, institution),
                            Action.PAYEE_ACCOUNT_ENTERED,
                            caller,
                            now)
                    .with("account", account.label()));
            return account;
        });
    }
}
