/** The ledger in the database: numbers are taken under the lock of their run, in the transaction that spends them. */
package org.xunzheng.persistence.ledger;
