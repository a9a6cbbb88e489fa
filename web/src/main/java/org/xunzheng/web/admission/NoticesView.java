package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.rule.Page;

/** The running notices, for everybody. */
@Named
@RequestScoped
public class NoticesView {

    private static final int MOST = 500;

    private RunningNotices notices;

    protected NoticesView() {}

    @Inject
    NoticesView(RunningNotices notices) {
        this.notices = notices;
    }

    public List<AdmissionLine> getLines() {
        return notices.today(new Page.Part(0, MOST)).rows();
    }
}
