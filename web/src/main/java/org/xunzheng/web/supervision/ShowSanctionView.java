package org.xunzheng.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.domain.supervision.SanctionState;
import org.xunzheng.domain.supervision.TrainingStep;

/** A measure against an institution: to it, what to do about it; to officers, where to lift it. */
@Named
@RequestScoped
public class ShowSanctionView {

    private SeenSanctions seen;

    @Inject
    @Param(name = "id")
    private UUID id;

    private SanctionLine line;

    protected ShowSanctionView() {}

    @Inject
    ShowSanctionView(SeenSanctions seen) {
        this.seen = seen;
    }

    public SanctionLine getLine() {
        if (line == null) {
            line = seen.one(id);
        }
        return line;
    }

    /** What was found, in sentences. */
    public String getFound() {
        return seen.found(getLine());
    }

    public Optional<LocalDate> getUntil() {
        return SeenSanctions.until(getLine());
    }

    /** The steps that it stops as long as it is in force. */
    public List<TrainingStep> getStops() {
        return Arrays.stream(TrainingStep.values())
                .filter(getLine().measure()::stops)
                .toList();
    }

    public boolean isInForce() {
        return getLine().state() == SanctionState.IN_FORCE || isOverdue();
    }

    public boolean isOverdue() {
        return getLine().state() == SanctionState.OVERDUE;
    }
}
