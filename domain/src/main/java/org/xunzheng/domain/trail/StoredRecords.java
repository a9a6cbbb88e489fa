package org.xunzheng.domain.trail;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xunzheng.domain.account.Scope;

/** What the trail seals, as it lies in storage, for who does not trust it. */
public interface StoredRecords {

    /** Hands over what there is of the part within the scope. */
    void each(RecordPart part, Scope scope, Consumer<StoredRecord> record);

    /** Hands over what entries say of the part within the scope, the oldest first for each subject. */
    void eachSeal(RecordPart part, Scope scope, Consumer<Seal> seal);

    /** Hands over the files of matters within the scope: whose they are, and the hash of their content. */
    void eachFile(Scope scope, BiConsumer<Subject, String> file);

    /** What does not fit without a seal: classes, batches and quotas that contradict each other. */
    List<RecordFault> contradictions(Scope scope);

    /** A hash that an entry holds. */
    record Seal(Subject subject, String key, String digest, String hash) {}
}
