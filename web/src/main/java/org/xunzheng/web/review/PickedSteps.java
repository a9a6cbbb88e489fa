package org.xunzheng.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.web.layout.Notices;
import org.xunzheng.web.layout.Steps;

/** The steps with what was picked on the list of what waits: each is taken or refused by itself. */
@Named
@RequestScoped
public class PickedSteps {

    /** More than a page has. */
    private static final int MOST = 100;

    private HttpServletRequest request;
    private ApprovePicked approvePicked;
    private Steps steps;
    private Notices notices;

    protected PickedSteps() {}

    @Inject
    PickedSteps(HttpServletRequest request, ApprovePicked approvePicked, Steps steps, Notices notices) {
        this.request = request;
        this.approvePicked = approvePicked;
        this.steps = steps;
        this.notices = notices;
    }

    /** Approves them one by one, and says how many were and why others were not. */
    public String approve() {
        String[] sent = request.getParameterValues("pick");
        List<String> keys = sent == null
                ? List.of()
                : Arrays.stream(sent).distinct().limit(MOST).toList();
        if (keys.isEmpty()) {
            notices.wrong("review.picked.none");
            return null;
        }
        int approved = 0;
        int changed = 0;
        for (String key : keys) {
            try {
                if (approve(approvePicked.read(steps.caller(), key))) {
                    approved++;
                }
            } catch (StaleVersion | NotFound meanwhile) {
                changed++;
            }
        }
        if (changed > 0) {
            notices.wrong("review.picked.changed", changed);
        }
        if (approved > 0) {
            steps.done("review.picked.done", approved);
        }
        // What was refused is said on the next page too: messages are kept once something was done.
        return approved > 0 ? "/review/list?faces-redirect=true" : null;
    }

    private boolean approve(ApprovePicked.Picked picked) {
        var decision = approvePicked.approve(steps.caller(), picked);
        decision.refusals().forEach(refusal -> notices.refusedOf(picked.title(), refusal));
        return decision.isGranted();
    }
}
