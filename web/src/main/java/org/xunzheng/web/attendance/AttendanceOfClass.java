package org.xunzheng.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.attendance.AttendanceRecords;
import org.xunzheng.domain.attendance.Attended;
import org.xunzheng.domain.attendance.ClassAttendance;
import org.xunzheng.domain.attendance.LessonAttended;
import org.xunzheng.domain.attendance.Quarantined;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** The attendance of the class that a page's address names, read once a request. */
@RequestScoped
public class AttendanceOfClass {

    private ClassOfPage page;
    private ClassAttendance attendance;
    private AttendanceRecords records;

    private List<Attended> hours;
    private List<LessonAttended> lessons;

    protected AttendanceOfClass() {}

    @Inject
    AttendanceOfClass(ClassOfPage page, ClassAttendance attendance, AttendanceRecords records) {
        this.page = page;
        this.attendance = attendance;
        this.records = records;
    }

    public List<Attended> hours() {
        if (hours == null) {
            hours = attendance.hours(page.get());
        }
        return hours;
    }

    public List<LessonAttended> lessons() {
        if (lessons == null) {
            lessons = attendance.lessons(page.get());
        }
        return lessons;
    }

    public Page<Quarantined> quarantined(Page.Part part) {
        return records.quarantined(
                page.getId(), attendance.windows(page.get()), page.caller().scope(), part);
    }

    public List<AttendanceRecords.Brought> brought() {
        return records.brought(page.get().id());
    }

    public AttendanceRecords records() {
        return records;
    }

    public Optional<Figure<Share>> leastShare() {
        return attendance.leastShare(page.get());
    }

    public Instant now() {
        return attendance.now();
    }

    public ClassOfPage page() {
        return page;
    }

    /** Whether the caller may record something of the class now. */
    public boolean isOpen() {
        return page.caller().holds(Post.INSTITUTION)
                && page.get().state() == ClassState.APPROVED
                && !lessons().isEmpty();
    }
}
