package org.xunzheng.web.catalogue;

import java.time.LocalDate;
import org.xunzheng.domain.catalogue.Need;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.catalogue.StandardOrigin;
import org.xunzheng.serial.Category;

/**
 * A project of a catalogue as REST shows it.
 *
 * @param subsidy yuan a person
 */
public record ProjectView(
        String name,
        Category category,
        OccupationView occupation,
        boolean urgent,
        Need need,
        int hours,
        String content,
        int subsidy,
        StandardOrigin origin,
        String adoptedFrom,
        LocalDate validFrom,
        LocalDate validUntil) {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.name(),
                project.category(),
                OccupationView.of(project.occupation()),
                project.urgent(),
                project.need(),
                project.standard().hours(),
                project.standard().content(),
                project.standard().subsidy(),
                project.standard().origin(),
                project.standard().adoptedFrom().orElse(null),
                project.validFrom(),
                project.validUntil().orElse(null));
    }
}
