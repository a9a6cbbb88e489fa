package org.xunzheng.web.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.ledger.RunProof;
import org.xunzheng.domain.ledger.StoredLedger;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.reports.statistics.SerialUse;
import org.xunzheng.serial.Sequence;

/** The standing proofs of runs, for the list and for the report. */
@ApplicationScoped
class ReadRuns {

    private static final int ROWS_AT_ONCE = 5_000;

    private final StoredLedger stored;
    private final Clock clock;

    @Inject
    ReadRuns(StoredLedger stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    protected ReadRuns() {
        this(null, null);
    }

    Page<RunProof> proofs(String text, Scope scope, Page.Part part) {
        return stored.proofs(text == null ? "" : text, scope, part);
    }

    SerialUse use(String text, Scope scope) {
        List<SerialUse.Line> lines = new ArrayList<>();
        Optional<Page.Part> part = Optional.of(Page.Part.beginning(ROWS_AT_ONCE));
        while (part.isPresent()) {
            Page<RunProof> page = proofs(text, scope, part.get());
            page.rows().stream().map(ReadRuns::line).forEach(lines::add);
            part = page.next().map(key -> Page.Part.after(key, ROWS_AT_ONCE));
        }
        return new SerialUse(lines, LocalDateTime.now(clock));
    }

    private static SerialUse.Line line(RunProof proof) {
        return new SerialUse.Line(
                proof.run().toString(),
                proof.institution(),
                proof.authority(),
                proof.opening(),
                proof.last(),
                proof.certificates(),
                Sequence.LAST.number() - proof.last(),
                proof.holes(),
                proof.doubles());
    }
}
