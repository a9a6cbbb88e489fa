package org.xunzheng.web.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.web.text.Texts;

/** Somebody asks for a list as a file; that they did is on the trail of their account, what they searched for is not. */
@ApplicationScoped
public class StartExport {

    private final ExportSources sources;
    private final StartJob startJob;
    private final Trail trail;
    private final Clock clock;

    @Inject
    StartExport(ExportSources sources, StartJob startJob, Trail trail, Clock clock) {
        this.sources = sources;
        this.startJob = startJob;
        this.trail = trail;
        this.clock = clock;
    }

    protected StartExport() {
        this(null, null, null, null);
    }

    /**
     * Asks for an export.
     *
     * @param filter as the list writes it; kept sealed, and only until the job is over
     * @param language of headings and words
     * @throws org.xunzheng.domain.account.NotPermitted for whoever may not see the list
     */
    @Transactional
    public Decision<UUID> start(Caller caller, String list, String filter, Locale language) {
        ExportSource source = sources.named(list);
        // Asked for one row, so that who may not see the list is told now.
        source.next(caller, filter, "", 1, Texts.in(language));
        Decision<UUID> begun = startJob.start(
                caller,
                new Jobs.Wanted(
                        ExportJob.NAME,
                        list,
                        ExportNotes.begin(language, filter).toString(),
                        source.count(caller, filter)));
        if (begun.isGranted()) {
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.ACCOUNT, caller.account()),
                            Action.EXPORT_BEGUN,
                            caller,
                            clock.instant())
                    .with("list", ExportSource.word(list)));
        }
        return begun;
    }
}
