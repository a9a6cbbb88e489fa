package org.xunzheng.web.timetable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.timetable.Lesson;
import org.xunzheng.domain.timetable.Timetables;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** The timetable on the page of its class: how far it has been taught, and what waits for approval. */
@Named
@RequestScoped
public class ClassTimetableView {

    private ClassOfPage page;
    private Timetables timetables;
    private Clock clock;

    private List<Lesson> lessons;
    private Optional<UUID> underWay;

    protected ClassTimetableView() {}

    @Inject
    ClassTimetableView(ClassOfPage page, Timetables timetables, Clock clock) {
        this.page = page;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Whether there is anything to say: from the approval of the opening on. */
    public boolean isShown() {
        return page.get().state() == ClassState.APPROVED || isThere();
    }

    public boolean isThere() {
        return !getLessons().isEmpty();
    }

    public List<Lesson> getLessons() {
        if (lessons == null) {
            lessons = page.get().state().compareTo(ClassState.APPROVED) >= 0
                    ? timetables.inForce(page.getId())
                    : List.of();
        }
        return lessons;
    }

    public int getHours() {
        return hours(getLessons());
    }

    /** How many lessons are over. */
    public long getTaught() {
        return getLessons().stream()
                .filter(lesson -> lesson.isOver(clock.instant()))
                .count();
    }

    private static int hours(List<Lesson> some) {
        return some.stream().mapToInt(Lesson::hours).sum();
    }

    /** The lesson that is taught now or next; null once all are over. */
    public Lesson getNext() {
        return getLessons().stream()
                .filter(lesson -> !lesson.isOver(clock.instant()))
                .findFirst()
                .orElse(null);
    }

    /** The matter of a timetable that waits for its decision; null if there is none. */
    public UUID getUnderWay() {
        if (underWay == null) {
            underWay = timetables.underWay(page.getId(), Optional.empty());
        }
        return underWay.orElse(null);
    }

    /** Whether the caller may hand in a timetable. */
    public boolean isOpen() {
        return page.caller().holds(Post.INSTITUTION)
                && page.get().state() == ClassState.APPROVED
                && getUnderWay() == null
                && (!isThere() || getNext() != null);
    }
}
