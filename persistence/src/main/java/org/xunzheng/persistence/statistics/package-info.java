/** Figures counted by SQL, from rows that carry their own count where there are many. */
package org.xunzheng.persistence.statistics;
