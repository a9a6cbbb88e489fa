package org.xunzheng.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.EarlierAdmissions;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.institution.ImportInstitutions;
import org.xunzheng.domain.institution.Institution;

/** Lets institutions that were admitted before the system stand in the directory, without a publication of the city. */
@ApplicationScoped
public class EnterEarlierAdmissions implements EarlierAdmissions {

    private final Directory directory;
    private final ApprovedCourses courses;

    @Inject
    public EnterEarlierAdmissions(Directory directory, ApprovedCourses courses) {
        this.directory = directory;
        this.courses = courses;
    }

    protected EnterEarlierAdmissions() {
        this(null, null);
    }

    @Override
    public void enter(Institution institution, Facts facts, List<Course> approved, LocalDate from) {
        directory.begin(entry(institution, facts, from));
        courses.add(approved.stream()
                .map(course -> ApprovedCourse.of(institution.id(), course, LocalDate.EPOCH, Optional.empty()))
                .toList());
    }

    @Override
    public void enterAll(List<ImportInstitutions.Entry> entries, LocalDate from, UUID by) {
        directory.beginAll(
                entries.stream()
                        .map(entry -> entry(entry.institution(), entry.facts(), from))
                        .toList(),
                by);
    }

    private static DirectoryEntry entry(Institution institution, Facts facts, LocalDate from) {
        return DirectoryEntry.beginning(
                institution.id(), institution.authority(), institution.kind(), facts, from, Optional.empty());
    }
}
