/**
 * The timetable of a class: which lesson is taught when, by whom and where (CLS-6). Its institution hands it in, the authority
 * approves it; what replaces it is approved again, and a lesson that is over stays as it was.
 */
package org.xunzheng.domain.timetable;
