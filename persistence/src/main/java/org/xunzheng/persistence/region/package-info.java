/** Regions and authorities in the database (SER-2, SER-3). */
package org.xunzheng.persistence.region;
