/** Hashes over a canonical form, by which the ledger and the trail are chained, and trees over them for the daily head. */
package org.xunzheng.domain.digest;
