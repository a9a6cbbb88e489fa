package org.xunzheng.web.timetable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.timetable.Lesson;
import org.xunzheng.domain.timetable.LessonLine;
import org.xunzheng.domain.timetable.TimetableKind;
import org.xunzheng.domain.timetable.Timetables;
import org.xunzheng.web.matter.ShowMatterView;

/** What a reviewer looks at in a timetable: its lessons, what differs from the approved one, and what was over when it was handed in. */
@Named
@RequestScoped
public class TimetableMatterView {

    private ShowMatterView show;
    private Timetables timetables;

    private TimetableKind.Facts facts;
    private List<Lesson> approved;

    protected TimetableMatterView() {}

    @Inject
    TimetableMatterView(ShowMatterView show, Timetables timetables) {
        this.show = show;
        this.timetables = timetables;
    }

    private TimetableKind.Facts facts() {
        if (facts == null) {
            facts = show.facts(TimetableKind.Facts.class);
        }
        return facts;
    }

    private List<Lesson> approved() {
        if (approved == null) {
            approved = timetables.inForce(getTrainingClass());
        }
        return approved;
    }

    public UUID getTrainingClass() {
        return facts().trainingClass();
    }

    /** The lines in their order. */
    public List<LessonLine> getLines() {
        return facts().lessons();
    }

    /** Whether the line says something else than the timetable that counts now. */
    public boolean differs(LessonLine line) {
        return !approved().isEmpty() && approved().stream().noneMatch(line::isOf);
    }

    /** How many of the lessons were over when they were handed in for the first time; of a change there are none. */
    public long getOver() {
        Instant handedIn = show.getMatter().enteredAt();
        return facts().reason().isEmpty()
                ? getLines().stream().filter(line -> line.isOver(handedIn)).count()
                : 0;
    }
}
