package org.xunzheng.web.protection;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.protection.ResealData;
import org.xunzheng.domain.protection.ResealEverything;
import org.xunzheng.domain.protection.SealingKeys;
import org.xunzheng.domain.rule.Decision;

/** Carries the sealing out on a thread of the server; it goes on when its page is left. */
@ApplicationScoped
public class ResealingJobs {

    private static final Logger LOG = Logger.getLogger(ResealingJobs.class.getName());

    private ResealData resealData;
    private ResealEverything resealEverything;
    private SealingKeys keys;

    @Resource
    private ManagedExecutorService executor;

    protected ResealingJobs() {}

    @Inject
    ResealingJobs(ResealData resealData, ResealEverything resealEverything, SealingKeys keys) {
        this.resealData = resealData;
        this.resealEverything = resealEverything;
        this.keys = keys;
    }

    /** Begins, unless something speaks against it. */
    public Decision<UUID> start(Caller caller) {
        int version = keys.newest();
        Decision<UUID> started = resealData.start(caller);
        if (started instanceof Decision.Granted<UUID> granted) {
            executor.submit(() -> carryOut(caller, granted.value(), version));
        }
        return started;
    }

    private void carryOut(Caller caller, UUID id, int version) {
        try {
            resealEverything.carryOut(caller, id, version);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "sealing again " + id + " stopped", e);
            resealData.end(caller, id, version);
        }
    }
}
