package org.xunzheng.domain.subsidy;

import java.util.UUID;

/**
 * An account into which subsidies are paid, as people see it.
 *
 * @param holder whose it is, as the bank has it
 * @param tail the last four digits
 */
public record PayeeAccount(UUID id, String holder, String bank, String tail) {

    /** What people read for it. */
    public String label() {
        return bank + " ****" + tail + " " + holder;
    }
}
