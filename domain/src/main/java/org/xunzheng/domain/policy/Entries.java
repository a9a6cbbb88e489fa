package org.xunzheng.domain.policy;

import java.util.HashSet;
import java.util.Set;

/** The names within a group of a document. */
final class Entries {

    private Entries() {}

    /** Tells of each name that is not known there, or stands twice. */
    static void check(Raw.Group group, Set<String> known, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Raw.Entry entry : group.entries()) {
            if (!known.contains(entry.name())) {
                findings.add(entry.line(), PolicyReason.UNKNOWN_ENTRY, entry.name());
            } else if (!seen.add(entry.name())) {
                findings.add(entry.line(), PolicyReason.TWICE, entry.name());
            }
        }
    }
}
