/** Attendance of a class on screens: its hours, records brought with a preview, what is in quarantine, numbers and rolls. */
package org.xunzheng.web.attendance;
