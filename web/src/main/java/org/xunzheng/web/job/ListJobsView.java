package org.xunzheng.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.job.CancelJob;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.layout.Steps;

/** The reader's jobs, the newest first: what runs, what is ready, what failed and why. */
@Named
@RequestScoped
public class ListJobsView {

    private static final int SHOWN = 100;

    /** Where a kind shows what came of it, if not in a file. */
    private static final Map<String, String> PAGES =
            Map.of("verification", "/ledger/verify.xhtml?id=%s", "resealing", "/protection/keys.xhtml");

    private Steps steps;
    private Jobs jobs;
    private CancelJob cancelJob;

    /** The job of the button: the rows may have moved on since the page was shown. */
    @Inject
    @Param(name = "cancel")
    private UUID cancelled;

    private Page<Job> shown;

    protected ListJobsView() {}

    @Inject
    ListJobsView(Steps steps, Jobs jobs, CancelJob cancelJob) {
        this.steps = steps;
        this.jobs = jobs;
        this.cancelJob = cancelJob;
    }

    private Page<Job> shown() {
        if (shown == null) {
            shown = jobs.list(steps.caller(), new Page.Part(0, SHOWN));
        }
        return shown;
    }

    public List<Job> getJobs() {
        return shown().rows();
    }

    public long getTotal() {
        return shown().total();
    }

    /** Whether the page has to look again. */
    public boolean isMoving() {
        return getJobs().stream().anyMatch(job -> !job.isOver());
    }

    /** Whether the reader asked for it: what came of it is for nobody else. */
    public boolean isOwn(Job job) {
        return job.owner().equals(steps.caller().account());
    }

    /** The page that shows what came of it; empty if none does. */
    public String page(Job job) {
        return PAGES.getOrDefault(job.kind(), "").formatted(job.id());
    }

    public String cancel() {
        return steps.take(caller -> cancelJob.cancel(caller, cancelled), done -> {
            steps.done("job.cancelled");
            return "/job/list?faces-redirect=true";
        });
    }
}
