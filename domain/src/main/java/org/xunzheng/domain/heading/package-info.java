/**
 * Headings of files as offices write them: what the program does not know is assigned to a column by the user, once, and kept
 * for the institution or authority. Serves every file of rows (CLS-4, EXM-3, SER-13, INS-1).
 */
package org.xunzheng.domain.heading;
