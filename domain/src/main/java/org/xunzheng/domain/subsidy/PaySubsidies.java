package org.xunzheng.domain.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * The fund post sends what can be paid to finance, in batches, and records what comes back: paid, or failed with a reason. What
 * failed is sent again once its institution named another account (SUB-6, SUB-9).
 */
@ApplicationScoped
@Clause({"SUB-6", "SUB-9"})
public class PaySubsidies {

    private final Payments payments;
    private final Claims claims;
    private final PayeeAccounts accounts;
    private final Matters matters;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public PaySubsidies(
            Payments payments, Claims claims, PayeeAccounts accounts, Matters matters, Trail trail, Clock clock) {
        this.payments = payments;
        this.claims = claims;
        this.accounts = accounts;
        this.matters = matters;
        this.trail = trail;
        this.clock = clock;
    }

    protected PaySubsidies() {
        this(null, null, null, null, null, null);
    }

    /** Sends all that the caller's authority can pay out of a fund. */
    @Transactional
    public Decision<Payments.Batch> send(Caller caller, Fund fund) {
        caller.require(Post.FUND);
        if (fund == null) {
            return Decision.denied(Refusal.at(Place.field("fund"), ClaimReason.FUND_MISSING));
        }
        UUID authority = caller.authority().id();
        Optional<Payments.Batch> batch = payments.send(authority, fund, LocalDate.now(clock), caller, now());
        batch.ifPresent(sent -> trail.record(ofAuthority(caller, Action.PAYMENTS_SENT, authority)
                .with("number", sent.number())
                .with("fund", Refusal.word(fund))
                .with("lines", sent.lines())
                .with("amount", sent.total())));
        return batch.map(Decision::granted)
                .orElseGet(() -> Decision.denied(Refusal.at(Place.field("fund"), ClaimReason.NOTHING_TO_SEND)));
    }

    /** What finance gets, with whole account numbers: that somebody fetched it is on the trail. */
    @Transactional
    public List<Payments.PaymentOrder> file(Caller caller, UUID batch) {
        caller.require(Post.FUND);
        Payments.Batch found = find(caller, batch);
        trail.record(ofAuthority(caller, Action.PAYMENT_FILE_FETCHED, found.authority())
                .with("number", found.number())
                .with("lines", found.lines()));
        return payments.file(found.id());
    }

    /** Records that payments arrived; without positions, all that are still open. */
    @Transactional
    public Decision<Payments.Batch> paid(Caller caller, UUID batch, List<Integer> positions) {
        caller.require(Post.FUND);
        return answered(caller, batch, positions, Optional.empty(), List.of());
    }

    /** Records that the bank sent payments back. */
    @Transactional
    public Decision<Payments.Batch> failed(Caller caller, UUID batch, List<Integer> positions, String typedReason) {
        caller.require(Post.FUND);
        Words reason = Words.wanted(typedReason, "reason", ClaimReason.ANSWER_REASON_MISSING);
        List<Refusal> refusals = new ArrayList<>(reason.refusals());
        if (positions.isEmpty()) {
            refusals.add(Refusal.of(ClaimReason.NOT_WITH_FINANCE));
        }
        return answered(caller, batch, positions, Optional.of(reason.text()), refusals);
    }

    private Decision<Payments.Batch> answered(
            Caller caller, UUID id, List<Integer> positions, Optional<String> failed, List<Refusal> refusals) {
        Payments.Batch batch = find(caller, id);
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        int answered = payments.answer(id, positions, failed, LocalDate.now(clock), caller);
        if (answered == 0 || !positions.isEmpty() && answered < positions.size()) {
            // Part of it may be written: whoever sees a refusal has changed nothing.
            throw new StaleVersion("batch " + id + " has " + answered + " open of " + positions);
        }
        trail.record(ofAuthority(caller, Action.PAYMENTS_ANSWERED, batch.authority())
                .with("number", batch.number())
                .with("lines", answered)
                .with("failed", failed.orElse("")));
        return Decision.granted(find(caller, id));
    }

    /** The institution names another account for what the bank sent back. */
    @Transactional
    public Decision<Matter> correct(Caller caller, UUID claim, UUID account) {
        UUID institution = caller.requireInstitution();
        Matter matter = matters.find(claim, caller.scope()).orElseThrow(() -> new NotFound("claim " + claim));
        List<Refusal> refusals = new ArrayList<>();
        if (accounts.of(institution, caller.scope()).stream()
                .noneMatch(one -> one.id().equals(account))) {
            refusals.add(Refusal.at(Place.field("account"), ClaimReason.ACCOUNT_NOT_CHOSEN));
        } else if (claims.lines(claim, caller.scope()).stream()
                .noneMatch(line -> line.state().equals(Optional.of(LineState.FAILED)))) {
            refusals.add(Refusal.of(ClaimReason.NOT_FAILED));
        }
        return Decision.unless(refusals, () -> {
            int corrected = claims.correct(claim, account, caller);
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.valueOf("CLAIM"), claim), Action.PAYEE_CORRECTED, caller, now())
                    .with("lines", corrected));
            return matter;
        });
    }

    private Payments.Batch find(Caller caller, UUID batch) {
        return payments.find(batch, caller.scope()).orElseThrow(() -> new NotFound("batch " + batch));
    }

    private TrailEntry ofAuthority(Caller caller, Action action, UUID authority) {
        return TrailEntry.of(new Subject(Subject.Kind.AUTHORITY, authority), action, caller, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
