package org.xunzheng.domain.admission;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.region.Authority;

/**
 * Who applies for admission without an account (网上申请人). All of them stand on the trail under one account that nobody signs in
 * with and that holds no post; which application is whose, {@link ApplyOnline} knows by reference and secret.
 */
final class Applicant {

    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-4000-8000-0000000000a1");

    private Applicant() {}

    /** The applicants, at the authority that one of them applies to. */
    static Caller at(Authority authority) {
        return new Caller(ACCOUNT, "applicant", "网上申请人", authority, Optional.empty(), "网上申请", Set.of());
    }
}
