package org.xunzheng.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.directory.ApprovedCourse;
import org.xunzheng.domain.directory.DirectoryChange;
import org.xunzheng.domain.directory.DirectoryEntry;
import org.xunzheng.domain.directory.Evaluation;
import org.xunzheng.web.account.CurrentCaller;

/** What the directory says of one institution: its courses, its evaluations, and what stood there before. */
@Named
@RequestScoped
public class InstitutionDirectoryView {

    private ReadDirectory read;
    private CurrentCaller current;

    protected InstitutionDirectoryView() {}

    @Inject
    InstitutionDirectoryView(ReadDirectory read, CurrentCaller current) {
        this.read = read;
        this.current = current;
    }

    public List<ApprovedCourse> courses(UUID institution) {
        return read.courses(institution);
    }

    /** The first day of a course; none for one that was approved before the system. */
    public LocalDate from(ApprovedCourse course) {
        return course.from().equals(LocalDate.EPOCH) ? null : course.from();
    }

    public List<DirectoryEntry> history(UUID institution) {
        return read.history(institution);
    }

    public List<Evaluation> evaluations(UUID institution) {
        return read.evaluations(institution);
    }

    /** The kinds of change that the caller may report. */
    public List<DirectoryChange> getReportable() {
        Caller caller = current.get();
        return caller.holds(Post.INTAKE)
                ? List.of(DirectoryChange.values())
                : caller.holds(Post.INSTITUTION) ? List.of(DirectoryChange.COURSE) : List.of();
    }
}
