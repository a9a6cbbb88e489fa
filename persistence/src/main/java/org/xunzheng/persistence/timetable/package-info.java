/** Timetables in the database. */
package org.xunzheng.persistence.timetable;
