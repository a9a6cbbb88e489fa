/** Quotas of certificates by region and year (CRT-8). */
package org.xunzheng.persistence.quota;
