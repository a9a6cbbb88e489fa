/**
 * How many certificates a region may issue in a year (CRT-8): set by the city or the province, by two people, and counted
 * with every batch.
 */
package org.xunzheng.domain.quota;
