/**
 * The public directory of institutions: who stands in it from when to when, the courses that each may train (INS-4), and its
 * evaluations (INS-5). Changes are reported by intake and published by the city, version by version (INS-3, SUP-5).
 */
package org.xunzheng.domain.directory;
