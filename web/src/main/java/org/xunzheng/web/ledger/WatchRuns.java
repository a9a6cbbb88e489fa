package org.xunzheng.web.ledger;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.ledger.CompareWithWitness;
import org.xunzheng.domain.ledger.RunHold;

/**
 * Has the runs compared with what was written down outside the database, before anybody is served and every ten minutes from
 * then on, and says in the log which of them are held.
 */
@ApplicationScoped
public class WatchRuns {

    private static final Logger LOG = Logger.getLogger(WatchRuns.class.getName());
    private static final int AFTER_MIGRATION_AND_SAMPLES = 3000;
    private static final int SECONDS_BETWEEN = 600;

    private CompareWithWitness compareWithWitness;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    protected WatchRuns() {}

    @Inject
    WatchRuns(CompareWithWitness compareWithWitness) {
        this.compareWithWitness = compareWithWitness;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION_AND_SAMPLES) Startup startup) {
        compare();
        scheduler.scheduleWithFixedDelay(this::compare, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private void compare() {
        try {
            compareWithWitness.compare().forEach(WatchRuns::tell);
        } catch (RuntimeException e) {
            // Issuing compares the run by itself; what is thrown here would end all turns.
            LOG.log(Level.SEVERE, "the runs could not be compared with what was written down outside the database", e);
        }
    }

    private static void tell(RunHold hold) {
        LOG.severe(() -> "run " + hold.run() + " is held: the database knows it up to " + hold.stoodAt()
                + ", outside of it "
                + hold.witnessed() + " was written down. Nothing is issued in it until two people have decided, see"
                + " docs/operations.md");
    }
}
