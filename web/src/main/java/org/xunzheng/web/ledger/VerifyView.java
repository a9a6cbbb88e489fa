package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.ledger.VerificationSteps;
import org.xunzheng.domain.ledger.Verifications;
import org.xunzheng.domain.ledger.Verifications.FaultLine;
import org.xunzheng.domain.ledger.Verifications.Recorded;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.job.JobSteps;

/** Verifying ledger, heads and trail: beginning it, watching it, and what it found. */
@Named
@RequestScoped
public class VerifyView {

    private static final int SHOWN = 20;

    private JobSteps jobs;
    private Verifications verifications;
    private VerificationSteps steps;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Recorded shown;
    private List<FaultLine> faults;
    private List<Recorded> earlier;

    protected VerifyView() {}

    @Inject
    VerifyView(JobSteps jobs, Verifications verifications, VerificationSteps steps) {
        this.jobs = jobs;
        this.verifications = verifications;
        this.steps = steps;
    }

    /** Opens the page for those who may verify. */
    public void open() {
        VerifyLedger.require(jobs.caller());
    }

    public String start() {
        return jobs.begin(steps::begin, "", begun -> "/ledger/verify?faces-redirect=true&id=" + begun);
    }

    /** The verification that the address names, or the newest one. */
    public Recorded getShown() {
        if (shown == null) {
            shown = id == null
                    ? getEarlier().stream().findFirst().orElse(null)
                    : verifications
                            .find(id, jobs.caller().scope())
                            .orElseThrow(() -> new NotFound("verification " + id));
        }
        return shown;
    }

    public boolean isRunning() {
        return getShown() != null && getShown().state() == Verifications.State.RUNNING;
    }

    public List<FaultLine> getFaults() {
        if (faults == null) {
            faults = Optional.ofNullable(getShown())
                    .map(of -> verifications.faults(of.id()))
                    .orElse(List.of());
        }
        return faults;
    }

    /** What is wrong and what to do, below {@code fault.}. */
    public String key(FaultLine fault) {
        return "fault." + fault.part() + "." + fault.kind();
    }

    /** The part of the records that a fault is about, below {@code sealed.}. */
    public String sealed(FaultLine fault) {
        return "sealed." + fault.about();
    }

    public List<Recorded> getEarlier() {
        if (earlier == null) {
            earlier = verifications
                    .list(jobs.caller().scope(), new Page.Part(0, SHOWN))
                    .rows();
        }
        return earlier;
    }
}
