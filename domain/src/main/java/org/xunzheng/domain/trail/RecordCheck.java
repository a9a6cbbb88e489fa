package org.xunzheng.domain.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.trail.StoredRecords.Seal;

/** Compares the rows of matters with what the trail sealed of them, both ways (REV-3, CRT-9). */
@Clause({"REV-3", "CRT-9"})
public final class RecordCheck {

    private final Hashings hashings;
    private final List<RecordFault> faults = new ArrayList<>();

    private RecordCheck(Hashings hashings) {
        this.hashings = hashings;
    }

    /** What does not fit within the scope. */
    public static List<RecordFault> of(StoredRecords stored, Scope scope, Hashings hashings) {
        RecordCheck check = new RecordCheck(hashings);
        for (RecordPart part : RecordPart.values()) {
            check.compare(part, stored, scope);
        }
        check.faults.addAll(stored.contradictions(scope));
        return check.faults;
    }

    private record At(Subject subject, String key) {}

    private void compare(RecordPart part, StoredRecords stored, Scope scope) {
        Map<At, Seal> seals = new HashMap<>();
        stored.eachSeal(part, scope, seal -> {
            Seal before = seals.put(new At(seal.subject(), seal.key()), seal);
            if (part.isKept() && before != null && !before.hash().equals(seal.hash())) {
                found(part, seal.subject(), RecordFault.Kind.SEALED_TWICE);
            }
        });
        stored.each(part, scope, record -> {
            Seal seal = seals.remove(new At(record.subject(), record.key()));
            if (seal == null) {
                found(part, record.subject(), RecordFault.Kind.ADDED);
            } else if (!fits(part, record, seal)) {
                found(part, record.subject(), RecordFault.Kind.CHANGED);
            }
        });
        seals.values().stream()
                .filter(seal -> !fits(part, new StoredRecord(seal.subject(), seal.key(), ""), seal))
                .forEach(seal -> found(part, seal.subject(), RecordFault.Kind.MISSING));
    }

    private boolean fits(RecordPart part, StoredRecord record, Seal seal) {
        return hashings.named(seal.digest())
                .filter(hashing -> record.seal(hashing, part).equals(seal.hash()))
                .isPresent();
    }

    private void found(RecordPart part, Subject subject, RecordFault.Kind kind) {
        faults.add(new RecordFault(subject, part.name(), kind));
    }
}
