/** Filings in the database. */
package org.xunzheng.persistence.filing;
