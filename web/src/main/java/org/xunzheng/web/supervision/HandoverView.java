package org.xunzheng.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.supervision.Handovers;
import org.xunzheng.web.account.CurrentCaller;

/** What came back about a finding that was handed over, on the page of its matter. */
@Named
@RequestScoped
public class HandoverView {

    private CurrentCaller current;
    private Handovers handovers;

    protected HandoverView() {}

    @Inject
    HandoverView(CurrentCaller current, Handovers handovers) {
        this.current = current;
        this.handovers = handovers;
    }

    /** Whether it is handed over, and not only proposed. */
    public boolean isHandedOver(UUID handover) {
        return handovers.find(handover, current.get().scope()).isPresent();
    }

    public List<Handovers.Answer> answers(UUID handover) {
        return handovers.answers(handover);
    }
}
