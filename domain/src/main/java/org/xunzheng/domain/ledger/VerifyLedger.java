package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Run;

/**
 * An officer has the ledger computed again, from the certificates up, and is told the first thing of each run that does not
 * fit (SER-11, CRT-9). It holds one batch at a time.
 */
@ApplicationScoped
@Clause({"SER-11", "CRT-9"})
public class VerifyLedger {

    private final StoredLedger stored;
    private final Clock clock;

    @Inject
    public VerifyLedger(StoredLedger stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    protected VerifyLedger() {
        this(null, null);
    }

    @Transactional
    public Verification verify(Caller caller) {
        if (!caller.holds(Post.AUDIT) && !caller.holds(Post.STATISTICS) && !caller.holds(Post.APPROVAL)) {
            throw new NotPermitted(caller.login() + " holds no post that verifies the ledger");
        }
        Instant at = clock.instant();
        List<Fault> faults = new ArrayList<>();
        int batches = 0;
        long certificates = 0;
        List<Run> runs = stored.runs(caller.scope());
        for (Run run : runs) {
            RunCheck check = new RunCheck(run);
            check.finish(stored.read(run, check::begin, check::next)).ifPresent(faults::add);
            batches += check.batches();
            certificates += check.certificates();
        }
        return new Verification(at, runs.size(), batches, certificates, faults);
    }
}
