package org.xunzheng.domain.ledger;

import org.xunzheng.serial.Run;

/**
 * What shows that a run is whole (SER-11): as many certificates as numbers were taken, each number once.
 *
 * @param institution the name of who holds the code
 * @param opening how many numbers were used up elsewhere, or lost with an older state of the database
 * @param certificates how many there are
 * @param distinct how many different numbers they have
 * @param highest the highest of them, 0 if there is none
 */
public record RunProof(
        Run run,
        String institution,
        String authority,
        int opening,
        int last,
        int certificates,
        int distinct,
        int highest) {

    /** How many numbers have no certificate. */
    public int holes() {
        return Math.max(0, last - opening - distinct);
    }

    /** How many certificates have a number that another one has too. */
    public int doubles() {
        return certificates - distinct;
    }

    /** Whether count = last number − opening balance, without hole or double. */
    public boolean whole() {
        return certificates == last - opening && distinct == certificates && highest == last;
    }
}
