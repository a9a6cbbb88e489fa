package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Run;

/** The opening balances, proposed and in force. */
public interface Openings {

    Optional<OpeningBalance> find(UUID id, Scope scope);

    /** The newest first. */
    Page<OpeningLine> list(Scope scope, Page.Part part);

    void add(OpeningBalance opening);

    /** Whether numbers of the run were taken already, or it has an opening balance in force. */
    boolean hasBegun(Run run);

    /** Whether the code that the opening balance is for was retired since (SER-5). */
    boolean isRetired(OpeningBalance opening);

    /** Whether an opening balance of the run waits to be put in force. */
    boolean waits(Run run);

    /**
     * Lets the run begin after the opening balance, or go on after it if it is held; a hold ends with that.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if the run began meanwhile
     */
    void putInForce(OpeningBalance opening, UUID confirmedBy, Instant at);
}
