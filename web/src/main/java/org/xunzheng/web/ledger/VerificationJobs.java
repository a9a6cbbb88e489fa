package org.xunzheng.web.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.ledger.Verifications;
import org.xunzheng.domain.ledger.VerifyLedger;

/** Carries verifications out on threads of the server; what is asked for goes on when its page is left. */
@ApplicationScoped
public class VerificationJobs {

    private static final Logger LOG = Logger.getLogger(VerificationJobs.class.getName());
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);

    private VerifyLedger verifyLedger;
    private Verifications verifications;
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    protected VerificationJobs() {}

    @Inject
    VerificationJobs(VerifyLedger verifyLedger, Verifications verifications, Clock clock) {
        this.verifyLedger = verifyLedger;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Begins a verification of what the caller sees. */
    public UUID start(Caller caller) {
        VerifyLedger.require(caller);
        UUID id = verifications.start(caller, clock.instant());
        Scope scope = caller.scope();
        executor.submit(() -> carryOut(id, scope));
        return id;
    }

    private void carryOut(UUID id, Scope scope) {
        try {
            Progress progress = new Progress(id);
            verifications.finish(id, verifyLedger.verify(scope, progress::at), clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "verification " + id + " could not be carried out", e);
            verifications.fail(id, clock.instant());
        }
    }

    /** Tells how far it has come, but not for every run. */
    private final class Progress {

        private final UUID id;
        private Instant told = Instant.MIN;

        Progress(UUID id) {
            this.id = id;
        }

        void at(int done, int all) {
            Instant now = clock.instant();
            if (done == 0 || done == all || told.plus(BETWEEN_WORDS).isBefore(now)) {
                verifications.progress(id, done, all, now);
                told = now;
            }
        }
    }
}
