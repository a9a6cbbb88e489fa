/** Issued certificates in the database, read as they were written by the ledger. */
package org.xunzheng.persistence.certificate;
