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

    /** How many certificates the region has issued in that year. Nobody issues from now on to the end of the transaction. */
    long issued(QuotaProposal proposal);

    /**
     * Puts the quota in force.
     *
     * @param issued what {@link #issued} said in the same transaction
     */
    void putInForce(QuotaProposal proposal, long issued);
}
