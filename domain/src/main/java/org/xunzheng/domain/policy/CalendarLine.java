package org.xunzheng.domain.policy;

/**
 * A line of a file that brings a calendar, unchecked.
 *
 * @param row of the file, counted from 1
 */
public record CalendarLine(int row, String day, String kind, String holiday) {}
