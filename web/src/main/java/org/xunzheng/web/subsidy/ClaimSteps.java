package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.subsidy.EnterPayeeAccount;
import org.xunzheng.domain.subsidy.PaySubsidies;
import org.xunzheng.domain.subsidy.PayeeAccount;
import org.xunzheng.domain.subsidy.PayeeAccounts;

/** What the page of a claim asks and does beside its review. */
@ApplicationScoped
class ClaimSteps {

    private final ClaimPeople people;
    private final PayeeAccounts accounts;
    private final EnterPayeeAccount enter;
    private final PaySubsidies pay;

    @Inject
    ClaimSteps(ClaimPeople people, PayeeAccounts accounts, EnterPayeeAccount enter, PaySubsidies pay) {
        this.people = people;
        this.accounts = accounts;
        this.enter = enter;
        this.pay = pay;
    }

    protected ClaimSteps() {
        this(null, null, null, null);
    }

    ClaimPeople people() {
        return people;
    }

    List<PayeeAccount> accounts(Caller caller) {
        return accounts.of(caller.requireInstitution(), caller.scope());
    }

    Decision<PayeeAccount> enter(Caller caller, String holder, String bank, String number) {
        return enter.enter(caller, holder, bank, number);
    }

    PaySubsidies pay() {
        return pay;
    }
}
