/** Headings that were assigned to columns, in the database. */
package org.xunzheng.persistence.heading;
