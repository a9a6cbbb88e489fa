package org.xunzheng.domain.trail;

import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.rule.Clause;

/** The hash of a trail entry, chained to the entry before it about the same subject (REV-3). */
@Clause("REV-3")
public final class EntryDigest {

    private static final String FORM = "xunzheng-trail-1";

    private EntryDigest() {}

    /**
     * The hash of an entry.
     *
     * @param previous the hash of the entry before, or {@link ChainDigest#beginning}
     * @param number the entry's number about its subject, counted from 1
     * @return 32 bytes
     */
    public static byte[] of(byte[] previous, int number, TrailEntry entry) {
        return ChainDigest.link(FORM, previous)
                .put(entry.subject().kind())
                .put(entry.subject().id())
                .put(number)
                .put(entry.action())
                .put(entry.at())
                .put(entry.who().account())
                .put(entry.who().login())
                .put(entry.who().name())
                .put(entry.who().place())
                .put(entry.who().authority().path())
                .put(entry.factsText())
                .value();
    }
}
