/** Changes of regions and of their codes as rows, and what follows from them (SER-3). */
package org.xunzheng.persistence.regionchange;
