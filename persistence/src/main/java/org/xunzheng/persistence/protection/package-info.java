/**
 * Personal data at rest: ID and telephone numbers are encrypted, and found again by a keyed hash. The keys come from a
 * key store outside the database.
 */
package org.xunzheng.persistence.protection;
