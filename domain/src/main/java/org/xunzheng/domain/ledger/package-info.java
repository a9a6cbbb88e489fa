/**
 * The ledger of issued certificates: one run of numbers per institution code and year, taken in order, without gaps, each
 * once (SER-7, SER-11). A class is one batch; batches of a run are chained by hash.
 */
package org.xunzheng.domain.ledger;
