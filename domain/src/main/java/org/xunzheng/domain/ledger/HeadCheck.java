package org.xunzheng.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.serial.Run;

/** Walks along the heads, day by day, and names what does not fit. */
final class HeadCheck {

    private final Hashings hashings;
    private final Signing signing;
    private final Witness witness;

    HeadCheck(Hashings hashings, Signing signing, Witness witness) {
        this.hashings = hashings;
        this.signing = signing;
        this.witness = witness;
    }

    List<HeadFault> of(Heads heads) {
        Map<LocalDate, LedgerHead> byDay = new HashMap<>();
        List<HeadFault> faults = new ArrayList<>();
        LedgerHead before = null;
        for (LedgerHead head : heads.all()) {
            byDay.put(head.day(), head);
            fault(before, head).ifPresent(kind -> faults.add(new HeadFault(head.day(), kind)));
            before = head;
        }
        SortedMap<Run, RunLeaf> runs = new TreeMap<>();
        heads.eachDay((day, moved) -> {
            moved.runs().forEach(leaf -> runs.put(leaf.run(), leaf));
            LedgerHead head = byDay.get(day);
            if (head != null && !head.putBack() && !leadsToRoots(head, List.copyOf(runs.values()), moved.subjects())) {
                faults.add(new HeadFault(day, HeadFault.Kind.LEAVES_CHANGED));
            }
        });
        for (LedgerHead signed : witness.heads()) {
            LedgerHead stored = byDay.get(signed.day());
            if (stored == null || !Arrays.equals(stored.hash(), signed.hash())) {
                faults.add(new HeadFault(signed.day(), HeadFault.Kind.NOT_AS_WITNESSED));
            }
        }
        if (witness.isChanged()) {
            faults.add(new HeadFault(before == null ? LocalDate.EPOCH : before.day(), HeadFault.Kind.WITNESS_CHANGED));
        }
        return faults;
    }

    private Optional<HeadFault.Kind> fault(LedgerHead before, LedgerHead head) {
        boolean follows = before == null
                ? Arrays.equals(head.previousHash(), ChainDigest.beginning())
                : head.day().equals(before.day().plusDays(1)) && Arrays.equals(head.previousHash(), before.hash());
        if (!follows) {
            return Optional.of(HeadFault.Kind.CHAIN_BROKEN);
        }
        Optional<Hashing> hashing = hashings.named(head.digest());
        if (hashing.isEmpty() || !Arrays.equals(head.computed(hashing.get()), head.hash())) {
            return Optional.of(HeadFault.Kind.HEAD_CHANGED);
        }
        return signing.verifies(head.hash(), head.signature(), head.key())
                ? Optional.empty()
                : Optional.of(HeadFault.Kind.SIGNATURE_WRONG);
    }

    private boolean leadsToRoots(LedgerHead head, List<RunLeaf> runs, List<TrailLeaf> subjects) {
        return hashings.named(head.digest())
                .filter(hashing -> Arrays.equals(CloseDay.ledgerRoot(hashing, runs), head.ledgerRoot())
                        && Arrays.equals(CloseDay.trailRoot(hashing, subjects), head.trailRoot()))
                .isPresent();
    }
}
