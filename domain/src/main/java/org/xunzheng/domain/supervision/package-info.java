/**
 * What follows a finding (处理处罚): which measures there are, how one comes in force and ends, and which steps each of them stops
 * (SUP-3, SUP-4, SUP-5).
 */
package org.xunzheng.domain.supervision;
