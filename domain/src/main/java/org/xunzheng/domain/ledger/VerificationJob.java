package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobKind;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.ledger.VerifyLedger.Piece;

/** A verification as a job: piece by piece; its notes are the name of the piece that was looked at last. */
@Dependent
public class VerificationJob implements JobKind {

    static final String NAME = "verification";

    private final VerifyLedger verifyLedger;
    private final VerificationSteps steps;
    private final Verifications verifications;

    @Inject
    public VerificationJob(VerifyLedger verifyLedger, VerificationSteps steps, Verifications verifications) {
        this.verifyLedger = verifyLedger;
        this.steps = steps;
        this.verifications = verifications;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        Caller caller = run.caller();
        VerifyLedger.require(caller);
        List<Piece> pieces = verifyLedger.pieces(caller.scope());
        int runs = pieces.size() - VerifyLedger.OTHER_PIECES;
        for (int i = next(pieces, run.notes()); i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            steps.found(run, piece.name(), piece.verify(), Math.min(i + 1, runs), runs);
        }
    }

    /** Behind the piece of this name. */
    private static int next(List<Piece> pieces, String last) {
        if (last.isEmpty()) {
            return 0;
        }
        List<String> names = pieces.stream().map(Piece::name).toList();
        if (!names.contains(last)) {
            throw new IllegalStateException("the run " + last + " was verified and is there no more");
        }
        return names.indexOf(last) + 1;
    }

    @Override
    public void ended(Job job, JobState how, Optional<Caller> who) {
        verifications.end(
                job.id(),
                switch (how) {
                    case FAILED -> Optional.of(Verifications.State.FAILED);
                    case CANCELLED -> Optional.of(Verifications.State.CANCELLED);
                    default -> Optional.empty();
                });
    }
}
