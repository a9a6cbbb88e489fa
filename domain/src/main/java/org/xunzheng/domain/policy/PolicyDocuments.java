package org.xunzheng.domain.policy;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Page;

/**
 * The versions of the regions' documents. What is in force is public law and seen by everybody; what is not in force yet
 * is seen by the authority and those above (REV-4).
 */
public interface PolicyDocuments {

    Optional<PolicyDocument> find(UUID id, Scope scope);

    /** The newest confirmed document of the region, whenever it counts from. */
    Optional<PolicyDocument> newest(Authority authority);

    /** The number of the region's next version. */
    int nextNumber(Authority authority);

    void add(PolicyDocument document);

    /**
     * Stores the changed state.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if it changed since it was read
     */
    void save(PolicyDocument document);

    /** Versions that match, the newest first. */
    Page<PolicyLine> list(Filter filter, Scope scope, Page.Part part);

    /**
     * What a list is narrowed to.
     *
     * @param text in region or title
     * @param state any if empty
     * @param waitingFor only drafts that this caller could put in force
     */
    record Filter(String text, Optional<PolicyState> state, Optional<Caller> waitingFor) {}
}
