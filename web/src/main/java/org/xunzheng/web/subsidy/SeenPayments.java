package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.subsidy.PaySubsidies;
import org.xunzheng.domain.subsidy.Payments;

/** The payments that a caller sees. */
@ApplicationScoped
class SeenPayments {

    private final Payments payments;
    private final PaySubsidies pay;
    private final Clock clock;

    @Inject
    SeenPayments(Payments payments, PaySubsidies pay, Clock clock) {
        this.payments = payments;
        this.pay = pay;
        this.clock = clock;
    }

    protected SeenPayments() {
        this(null, null, null);
    }

    PaySubsidies pay() {
        return pay;
    }

    Page<Payments.Batch> list(Caller caller, Page.Part part) {
        return payments.list(caller.scope(), part);
    }

    List<Payments.Waiting> waiting(Caller caller) {
        return payments.waiting(caller.authority().id(), LocalDate.now(clock));
    }

    Payments.Batch batch(Caller caller, UUID id) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> payments.find(wanted, caller.scope()))
                .orElseThrow(() -> new NotFound("batch " + id));
    }

    List<Payments.Payment> of(Payments.Batch batch) {
        return payments.of(batch.id());
    }
}
