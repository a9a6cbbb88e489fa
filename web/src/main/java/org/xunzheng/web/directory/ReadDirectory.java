package org.xunzheng.web.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.directory.ApprovedCourse;
import org.xunzheng.domain.directory.ApprovedCourses;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.directory.DirectoryEntry;
import org.xunzheng.domain.directory.DirectoryLine;
import org.xunzheng.domain.directory.Evaluation;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Page;

/** The directory, which everybody may see. */
@ApplicationScoped
class ReadDirectory {

    private final Directory directory;
    private final ApprovedCourses courses;
    private final Regions regions;
    private final Clock clock;

    @Inject
    ReadDirectory(Directory directory, ApprovedCourses courses, Regions regions, Clock clock) {
        this.directory = directory;
        this.courses = courses;
        this.regions = regions;
        this.clock = clock;
    }

    protected ReadDirectory() {
        this(null, null, null, null);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The directory as it stood on that day; today's for none. */
    Page<DirectoryLine> on(LocalDate day, String text, InstitutionKind kind, String region, Page.Part part) {
        Directory.Filter filter = new Directory.Filter(
                text == null ? "" : text, Optional.ofNullable(kind), region == null ? "" : region.strip());
        return directory.on(day == null ? today() : day, filter, part);
    }

    List<DirectoryEntry> history(UUID institution) {
        return directory.history(institution);
    }

    List<Evaluation> evaluations(UUID institution) {
        return directory.evaluations(institution);
    }

    List<ApprovedCourse> courses(UUID institution) {
        return courses.of(institution);
    }

    /** The authorities by whose region the directory can be narrowed: the cities. */
    List<Authority> cities() {
        return regions.authorities().stream()
                .filter(authority -> authority.level() == Level.CITY)
                .toList();
    }
}
