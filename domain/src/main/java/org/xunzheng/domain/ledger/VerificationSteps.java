package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.rule.Decision;

/** What is recorded of a verification: that it was asked for, and what each piece of it found. */
@ApplicationScoped
public class VerificationSteps {

    private final StartJob startJob;
    private final Verifications verifications;
    private final Clock clock;

    @Inject
    public VerificationSteps(StartJob startJob, Verifications verifications, Clock clock) {
        this.startJob = startJob;
        this.verifications = verifications;
        this.clock = clock;
    }

    protected VerificationSteps() {
        this(null, null, null);
    }

    /** An officer asks for a verification of what the officer sees; it has the number of its job. */
    @Transactional
    public Decision<UUID> begin(Caller caller) {
        VerifyLedger.require(caller);
        Decision<UUID> begun = startJob.start(caller, new Jobs.Wanted(VerificationJob.NAME, "", "", 0));
        if (begun.isGranted()) {
            verifications.start(begun.orElseThrow(), caller, clock.instant());
        }
        return begun;
    }

    /** Records what a piece found, and that it was looked at. */
    @Transactional
    public void found(JobRun run, String piece, Verification found, int runsDone, int runs) {
        verifications.add(run.id(), found);
        run.save(piece, runsDone, runs);
    }
}
