package org.xunzheng.web.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
        Page<RunProof> part;
        do {
            part = proofs(text, scope, new Page.Part(lines.size(), ROWS_AT_ONCE));
            part.rows().stream().map(ReadRuns::line).forEach(lines::add);
        } while (!part.rows().isEmpty() && lines.size() < part.total());
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
