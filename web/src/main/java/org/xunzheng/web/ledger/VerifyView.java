package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.ledger.Verifications;
import org.xunzheng.domain.ledger.Verifications.FaultLine;
import org.xunzheng.domain.ledger.Verifications.Recorded;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;

/** Verifying ledger, heads and trail: beginning it, watching it, and what it found. */
@Named
@RequestScoped
public class VerifyView {

    private static final int SHOWN = 20;

    private CurrentCaller current;
    private Verifications verifications;
    private VerificationJobs jobs;
    private Clock clock;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Recorded shown;
    private List<FaultLine> faults;
    private List<Recorded> earlier;

    protected VerifyView() {}

    @Inject
    VerifyView(CurrentCaller current, Verifications verifications, VerificationJobs jobs, Clock clock) {
        this.current = current;
        this.verifications = verifications;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Opens the page for those who may verify. */
    public void open() {
        VerifyLedger.require(current.get());
    }

    public String start() {
        return "/ledger/verify?faces-redirect=true&id=" + jobs.start(current.get());
    }

    /** The verification that the address names, or the newest one. */
    public Recorded getShown() {
        if (shown == null) {
            shown = id == null
                    ? getEarlier().stream().findFirst().orElse(null)
                    : verifications
                            .find(id, current.get().scope())
                            .orElseThrow(() -> new NotFound("verification " + id));
        }
        return shown;
    }

    public boolean isRunning() {
        return getShown() != null && getShown().state() == Verifications.State.RUNNING && !isLost();
    }

    public boolean isLost() {
        return getShown() != null && getShown().isLost(clock.instant());
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
                    .list(current.get().scope(), new Page.Part(0, SHOWN))
                    .rows();
        }
        return earlier;
    }
}
