package org.xunzheng.domain.quota;

import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The quotas in force. */
public interface Quotas {

    /** The quotas that the scope sees, the newest year first. */
    Page<Quota> inForce(Scope scope, Page.Part part);

    /** How many certificates the region has issued in that year, as of now. */
    long issued(UUID authority, int year);

    /** The same; nobody issues from now on to the end of the transaction. */
    long issuedForGood(UUID authority, int year);

    /**
     * Puts a quota in force; nobody issues from now on to the end of the transaction.
     *
     * @return how many certificates of it are issued already
     */
    long putInForce(QuotaKind.Facts facts);
}
