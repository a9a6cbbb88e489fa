package org.xunzheng.domain.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.trail.StoredTrail.StoredEntry;

/** Walks along the trail, entry by entry, and keeps the first one of each subject that does not fit (REV-3). */
@Clause("REV-3")
public final class TrailCheck {

    private final Hashings hashings;
    private final List<TrailFault> faults = new ArrayList<>();
    private long entries;
    private Subject subject;
    private boolean broken;
    private int number;
    private byte[] hash;

    private TrailCheck(Hashings hashings) {
        this.hashings = hashings;
    }

    /** Checks everything that the scope sees. */
    public static TrailCheck of(StoredTrail stored, Scope scope, Hashings hashings) {
        TrailCheck check = new TrailCheck(hashings);
        stored.each(scope, check::next);
        return check;
    }

    public List<TrailFault> faults() {
        return faults;
    }

    public long entries() {
        return entries;
    }

    private void next(StoredEntry entry) {
        if (!entry.subject().equals(subject)) {
            subject = entry.subject();
            broken = false;
            number = 0;
            hash = ChainDigest.beginning();
        }
        if (entry.hash() != null) {
            entries++;
        }
        if (!broken) {
            fault(entry).ifPresent(kind -> {
                broken = true;
                int at = kind == TrailFault.Kind.ENTRY_MISSING ? number + 1 : entry.number();
                faults.add(new TrailFault(subject, at, kind));
            });
        }
        number = entry.number();
        hash = entry.hash();
    }

    private Optional<TrailFault.Kind> fault(StoredEntry entry) {
        if (entry.number() != number + 1) {
            return Optional.of(TrailFault.Kind.ENTRY_MISSING);
        }
        if (entry.headHash() != null && !Arrays.equals(entry.headHash(), entry.hash())) {
            return Optional.of(TrailFault.Kind.HEAD_DIFFERS);
        }
        if (!Arrays.equals(entry.previousHash(), hash)) {
            return Optional.of(TrailFault.Kind.CHAIN_BROKEN);
        }
        Optional<Hashing> hashing = hashings.named(entry.digest());
        return hashing.isPresent() && Arrays.equals(EntryDigest.of(hashing.get(), entry), entry.hash())
                ? Optional.empty()
                : Optional.of(TrailFault.Kind.ENTRY_CHANGED);
    }
}
