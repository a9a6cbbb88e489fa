/**
 * The regions of the province and the authorities that work in them. A region has two codes: the serial code of the annex
 * and GB/T 2260 (SER-2, SER-3); they meet here and nowhere else.
 */
package org.xunzheng.domain.region;
