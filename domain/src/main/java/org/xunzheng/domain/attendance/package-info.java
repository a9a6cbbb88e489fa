/**
 * Attendance of a class by real name, lesson by lesson, with how it was proved (TRN-1, TRN-3). Records of devices and platforms are
 * kept as they came; what counts is derived from them, from the timetable and from whose number is whose.
 */
package org.xunzheng.domain.attendance;
