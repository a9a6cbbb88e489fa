/** The trail in the database: rows are added, never changed, and chained per subject (REV-3). */
package org.xunzheng.persistence.trail;
