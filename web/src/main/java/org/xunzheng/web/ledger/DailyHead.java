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
import org.xunzheng.domain.ledger.CloseDay;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * Has the heads made that are due, on every node; the first one wins, and the others find nothing to do. It looks at the
 * node's clock each time, so that a wrong one is in the log soon after the start.
 */
@ApplicationScoped
public class DailyHead {

    private static final Logger LOG = Logger.getLogger(DailyHead.class.getName());
    private static final int AFTER_SAMPLES = 3000;
    private static final int FIRST_AFTER_SECONDS = 20;
    private static final int SECONDS_BETWEEN = 600;

    private CloseDay closeDay;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    protected DailyHead() {}

    @Inject
    DailyHead(CloseDay closeDay) {
        this.closeDay = closeDay;
    }

    void onStart(@Observes @Priority(AFTER_SAMPLES) Startup startup) {
        scheduler.scheduleWithFixedDelay(this::close, FIRST_AFTER_SECONDS, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private void close() {
        try {
            closeDay.close().forEach(head -> LOG.info(() -> "the head of " + head.day() + " was made"));
        } catch (StaleVersion anotherNodeWasQuicker) {
            LOG.fine(anotherNodeWasQuicker::getMessage);
        } catch (CloseDay.NoSigningKey | CloseDay.WrongClock | CloseDay.HeadsMissing toBeMended) {
            LOG.severe(toBeMended.getMessage());
        } catch (RuntimeException e) {
            // Tried again at the next turn; what is thrown here would end all turns.
            LOG.log(Level.SEVERE, "the day's head could not be made", e);
        }
    }
}
