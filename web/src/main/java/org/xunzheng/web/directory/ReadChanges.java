package org.xunzheng.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.directory.ReportedChange;
import org.xunzheng.domain.directory.ReportedChanges;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.account.CurrentCaller;

/** The changes to the directory that were reported, as the caller may see them. */
@RequestScoped
class ReadChanges {

    private CurrentCaller current;
    private ReportedChanges changes;
    private Reviews reviews;
    private Trail trail;

    protected ReadChanges() {}

    @Inject
    ReadChanges(CurrentCaller current, ReportedChanges changes, Reviews reviews, Trail trail) {
        this.current = current;
        this.changes = changes;
        this.reviews = reviews;
        this.trail = trail;
    }

    ReportedChange one(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> changes.find(wanted, current.get().scope()))
                .orElseThrow(() -> new NotFound("directory change " + id));
    }

    Page<ReportedChanges.Line> list(String text, Page.Part part) {
        return changes.list(text == null ? "" : text, current.get().scope(), part);
    }

    Review review(UUID id) {
        return reviews.latest(Matter.DIRECTORY_CHANGE, id, current.get().scope())
                .orElseThrow(() -> new NotFound("review of " + id));
    }

    List<TrailLine> trail(UUID id) {
        return trail.of(Subject.directoryChange(id), current.get().scope());
    }
}
