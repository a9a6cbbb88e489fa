package org.xunzheng.domain.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.policy.Yuan;
import org.xunzheng.domain.rule.Page;

/** What is sent to finance, and what comes back. */
public interface Payments {

    /**
     * Sends every line of the authority and the fund that can be paid, in one batch; none if there is no such line. Whose notice
     * is not over, who is held, whose certificate was withdrawn and whose institution may take subsidies no more, stays behind.
     */
    Optional<Batch> send(UUID authority, Fund fund, LocalDate today, Caller by, Instant at);

    /** What an authority could send, and what stays behind and why. */
    List<Waiting> waiting(UUID authority, LocalDate today);

    /** How many subsidies that the scope sees the bank sent back, and nobody sent again. */
    long failed(Scope scope);

    Page<Batch> list(Scope scope, Page.Part part);

    Optional<Batch> find(UUID id, Scope scope);

    /** The payments of a batch, in their order. */
    List<Payment> of(UUID batch);

    /** The same with account numbers in full: what finance gets. */
    List<PaymentOrder> file(UUID batch);

    /**
     * Records what became of payments that are with finance.
     *
     * @param positions of the batch; all that are unanswered if empty
     * @param failed why the bank sent them back; nothing if they were paid
     * @return how many there were
     */
    int answer(UUID batch, List<Integer> positions, Optional<String> failed, LocalDate on, Caller by);

    /** Whether a line waits, by what keeps it. */
    enum Wait {
        READY,
        IN_NOTICE,
        HELD,
        CERTIFICATE_WITHDRAWN,
        /** The certificate names somebody else by now. */
        PERSON_CORRECTED,
        INSTITUTION_STOPPED,
        FAILED
    }

    record Waiting(Fund fund, Wait kept, int lines, Yuan amount) {}

    /**
     * A batch (拨付批次).
     *
     * @param number of the authority, from 1
     * @param open how many wait for an answer
     */
    record Batch(
            UUID id,
            UUID authority,
            String authorityName,
            int number,
            Fund fund,
            int lines,
            Yuan total,
            int open,
            int paid,
            int failed,
            String madeBy,
            Instant madeAt) {}

    /** How a payment stands. */
    enum PaymentState {
        SENT,
        PAID,
        FAILED
    }

    record Payment(
            int position,
            String person,
            String maskedIdNumber,
            String institution,
            String account,
            Yuan amount,
            PaymentState state,
            String reason,
            UUID claim) {}

    /** A line of the file for finance. */
    record PaymentOrder(
            int position,
            String serial,
            String person,
            String institution,
            String holder,
            String bank,
            String account,
            Yuan amount) {}
}
