/**
 * The assessment at the end of a class: its institution plans it, the authority draws the papers (EXM-1, EXM-5); the institution
 * brings the results, the authority confirms them, and only then do they count (EXM-2, EXM-3).
 */
package org.xunzheng.domain.assessment;
