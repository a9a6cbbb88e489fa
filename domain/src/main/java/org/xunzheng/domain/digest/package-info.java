/** Hashes over a canonical form, by which the ledger and the trail are chained. */
package org.xunzheng.domain.digest;
