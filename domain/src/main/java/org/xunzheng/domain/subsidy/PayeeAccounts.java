package org.xunzheng.domain.subsidy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;

/** The accounts into which subsidies are paid. */
public interface PayeeAccounts {

    /** Those of an institution that the scope sees, the newest first. */
    List<PayeeAccount> of(UUID institution, Scope scope);

    /** Whether the institution has this number already. */
    boolean isKnown(UUID institution, AccountNumber number);

    void add(PayeeAccount account, UUID institution, AccountNumber number, Caller by, Instant at);
}
