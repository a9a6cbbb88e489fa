/**
 * Policy profiles (政策档案) and the calendar of working days: what differs by place and by date. A profile is what the
 * documents in force for a region say, figure by figure, each with its article; nothing of it is a constant elsewhere.
 * Holds the figures of FIL-3, FIL-4, FIL-7, FIL-8, CLS-1, CLS-2, TRN-2, EXM-4, CRT-2, SER-14, INS-2, SUB-9, VCH-9,
 * SUP-4, REV-1, REV-3, ARC-1, ARC-2, and counts the working days of CLS-1 and FIL-7.
 */
package org.xunzheng.domain.policy;
