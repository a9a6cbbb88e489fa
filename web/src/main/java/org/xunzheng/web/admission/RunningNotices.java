package org.xunzheng.web.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.Admissions;
import org.xunzheng.domain.rule.Page;

/** The notices that run today, which everybody may see (INS-2). */
@ApplicationScoped
class RunningNotices {

    private final Admissions admissions;
    private final Clock clock;

    @Inject
    RunningNotices(Admissions admissions, Clock clock) {
        this.admissions = admissions;
        this.clock = clock;
    }

    protected RunningNotices() {
        this(null, null);
    }

    Page<AdmissionLine> today(Page.Part part) {
        return admissions.notices(LocalDate.now(clock), part);
    }
}
