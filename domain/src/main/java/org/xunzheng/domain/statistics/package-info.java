/** Figures for the province (RPT-3), counted from the ledger's batches, which carry their number of certificates. */
package org.xunzheng.domain.statistics;
