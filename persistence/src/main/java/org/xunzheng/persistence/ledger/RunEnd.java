package org.xunzheng.persistence.ledger;

/**
 * Where a run ends: what its next batch follows (SER-11).
 *
 * @param last the last number taken, or what the run begins after
 * @param untouched whether no number was taken yet
 * @param hash of the last batch, 32 bytes
 */
record RunEnd(int last, boolean untouched, byte[] hash) {}
