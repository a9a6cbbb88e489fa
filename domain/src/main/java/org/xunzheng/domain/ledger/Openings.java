package org.xunzheng.domain.ledger;

import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Run;

/** The opening balances that are in force. */
public interface Openings {

    /** Those confirmed last first. */
    Page<OpeningLine> list(Scope scope, Page.Part part);

    /** Whether numbers of the run were taken already, or it has an opening balance in force. */
    boolean hasBegun(Run run);

    /** Whether an opening balance of the run waits to be put in force. */
    boolean waits(Run run);

    /**
     * Lets the run begin after the opening balance, or go on after it if it is held; a hold ends with that.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if the run began meanwhile
     */
    void putInForce(OpeningBalance opening, UUID confirmedBy, Instant at);
}
