package org.xunzheng.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.layout.Steps;

/** How a page asks for a job, which is looked for at once. */
@RequestScoped
public class JobSteps {

    private Steps steps;
    private JobRunner runner;

    protected JobSteps() {}

    @Inject
    JobSteps(Steps steps, JobRunner runner) {
        this.steps = steps;
        this.runner = runner;
    }

    public Caller caller() {
        return steps.caller();
    }

    /**
     * Asks for a job.
     *
     * @param said what the next page says; empty to say nothing
     * @param next the page to go to once it is asked for
     * @return that page, or null to stay on this one, which then says why
     */
    public String begin(Function<Caller, Decision<UUID>> job, String said, Function<UUID, String> next) {
        return steps.take(job, id -> {
            runner.wake();
            if (!said.isEmpty()) {
                steps.done(said);
            }
            return next.apply(id);
        });
    }
}
