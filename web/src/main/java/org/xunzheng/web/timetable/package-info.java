/** The timetable of a class: brought as a file, looked at by who decides, shown on the page of the class. */
package org.xunzheng.web.timetable;
