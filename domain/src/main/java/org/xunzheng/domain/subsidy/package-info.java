/**
 * Subsidies of training: what is claimed for a class, of whom it is true, how much each gets, public notice and objections, and
 * payment line by line (SUB-1 to SUB-9).
 */
package org.xunzheng.domain.subsidy;
