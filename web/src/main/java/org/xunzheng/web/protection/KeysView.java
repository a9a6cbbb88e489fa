package org.xunzheng.web.protection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.protection.KeyVersion;
import org.xunzheng.domain.protection.ResealData;
import org.xunzheng.domain.protection.ResealingJob;
import org.xunzheng.domain.protection.SealedData;
import org.xunzheng.domain.protection.SealedData.Holding;
import org.xunzheng.domain.protection.SealingKeys;
import org.xunzheng.web.job.JobSteps;
import org.xunzheng.web.layout.Notices;
import org.xunzheng.web.layout.Steps;

/** The versions of the key, what lies under each, and the system administrator's two steps. */
@Named
@RequestScoped
public class KeysView {

    private static final Logger LOG = Logger.getLogger(KeysView.class.getName());
    private static final String PAGE = "/protection/keys?faces-redirect=true";

    private Steps steps;
    private Notices notices;
    private SealingKeys keys;
    private SealedData data;
    private Jobs jobs;
    private ResealData resealData;
    private JobSteps jobSteps;

    private List<Holding> holdings;
    private Job newest;

    protected KeysView() {}

    @Inject
    KeysView(
            Steps steps,
            Notices notices,
            SealingKeys keys,
            SealedData data,
            Jobs jobs,
            ResealData resealData,
            JobSteps jobSteps) {
        this.steps = steps;
        this.notices = notices;
        this.keys = keys;
        this.data = data;
        this.jobs = jobs;
        this.resealData = resealData;
        this.jobSteps = jobSteps;
    }

    public List<KeyVersion> getVersions() {
        return keys.versions();
    }

    public String getAlgorithm() {
        return keys.algorithm();
    }

    public List<Holding> getHoldings() {
        if (holdings == null) {
            holdings = data.holdings();
        }
        return holdings;
    }

    /** How much lies under an older version than the newest. */
    public long getOlder() {
        int version = keys.newest();
        return getHoldings().stream()
                .filter(holding -> holding.version() < version)
                .mapToLong(Holding::rows)
                .sum();
    }

    /** The work that was begun last, or null. */
    public Job getNewest() {
        if (newest == null) {
            newest = jobs.newest(ResealingJob.NAME).orElse(null);
        }
        return newest;
    }

    public boolean isRunning() {
        return getNewest() != null && !getNewest().isOver();
    }

    /** When it ended that was begun last. */
    public Instant getEndedAt() {
        return getNewest().endedAt().orElse(null);
    }

    public String reload() {
        try {
            steps.done("keys.reloaded", resealData.reload(steps.caller()));
            return PAGE;
        } catch (IllegalStateException unusable) {
            LOG.log(Level.SEVERE, "the key store cannot be used", unusable);
            notices.wrong("keys.unusable");
            return null;
        }
    }

    public String reseal() {
        return jobSteps.begin(resealData::start, "keys.resealing.begun", begun -> PAGE);
    }
}
