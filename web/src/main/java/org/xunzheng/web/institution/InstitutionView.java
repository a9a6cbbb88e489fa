package org.xunzheng.web.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.Registration;

/** An institution as REST shows it. */
public record InstitutionView(
        UUID id,
        String name,
        String creditCode,
        InstitutionKind kind,
        String contact,
        String phone,
        List<CodeView> codes) {

    static InstitutionView of(Institution institution) {
        return new InstitutionView(
                institution.id(),
                institution.name(),
                institution.creditCode().text(),
                institution.kind(),
                institution.contact(),
                institution.phone(),
                institution.registrations().stream().map(CodeView::of).toList());
    }

    /**
     * A code as REST shows it.
     *
     * @param region characters 1 to 6 of the serials under it
     * @param code characters 7 to 10
     * @param retiredOn left out while it is in force
     */
    public record CodeView(UUID id, String region, String code, LocalDate assignedOn, LocalDate retiredOn) {

        static CodeView of(Registration registration) {
            return new CodeView(
                    registration.id(),
                    registration.region().code(),
                    registration.code().toString(),
                    registration.assignedOn(),
                    registration.retiredOn().orElse(null));
        }
    }
}
