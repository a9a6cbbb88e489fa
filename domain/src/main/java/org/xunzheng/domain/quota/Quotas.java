package org.xunzheng.domain.quota;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The quotas in force and those proposed. */
public interface Quotas {

    /** The quotas in force that the scope sees, the newest year first. */
    Page<Quota> inForce(Scope scope, Page.Part part);

    /** The proposals that the scope sees, the newest first. */
    Page<QuotaLine> proposals(Scope scope, Page.Part part);

    Optional<QuotaProposal> find(UUID id, Scope scope);

    void propose(QuotaProposal proposal);

    /**
     * Puts the quota in force with what was issued already. Nobody issues between the count and the end of the transaction.
     *
     * @return how many were issued already; if they are more than allowed, nothing was changed
     */
    long putInForce(QuotaProposal proposal);
}
