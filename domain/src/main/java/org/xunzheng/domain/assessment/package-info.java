/**
 * Results of the assessment at the end of a class: the institution brings them, the authority confirms them, and only
 * then do they count (EXM-2, EXM-3).
 */
package org.xunzheng.domain.assessment;
