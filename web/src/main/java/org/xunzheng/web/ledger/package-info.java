/** The ledger's proofs on REST: each run's own, and the verification of everything the caller sees (SER-11, CRT-9). */
package org.xunzheng.web.ledger;
