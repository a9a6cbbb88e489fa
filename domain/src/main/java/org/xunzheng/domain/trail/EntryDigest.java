package org.xunzheng.domain.trail;

import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
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
    public static byte[] of(Hashing hashing, byte[] previous, int number, TrailEntry entry) {
        return of(
                hashing,
                previous,
                entry.subject().kind(),
                entry.subject().id(),
                number,
                entry.action(),
                entry.at(),
                entry.who().account(),
                entry.who().login(),
                entry.who().name(),
                entry.who().place(),
                entry.who().authority().path(),
                entry.factsText());
    }

    /** The hash that an entry should have, from what is stored of it. */
    static byte[] of(Hashing hashing, StoredTrail.StoredEntry entry) {
        return of(
                hashing,
                entry.previousHash(),
                entry.subject().kind(),
                entry.subject().id(),
                entry.number(),
                entry.action(),
                entry.at(),
                entry.account(),
                entry.login(),
                entry.name(),
                entry.place(),
                entry.path(),
                entry.facts());
    }

    private static byte[] of(Hashing hashing, byte[] previous, Object... fields) {
        ChainDigest digest = ChainDigest.link(hashing, FORM, previous);
        for (Object field : fields) {
            digest.put(field);
        }
        return digest.value();
    }
}
