package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionLine;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.InstitutionsWithoutCode;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;

/** The institutions as the caller may see them. */
@RequestScoped
public class ReadInstitutions {

    private CurrentCaller current;
    private Institutions institutions;
    private InstitutionsWithoutCode withoutCode;

    protected ReadInstitutions() {}

    @Inject
    ReadInstitutions(CurrentCaller current, Institutions institutions, InstitutionsWithoutCode withoutCode) {
        this.current = current;
        this.institutions = institutions;
        this.withoutCode = withoutCode;
    }

    Page<InstitutionLine> list(String text, InstitutionKind kind, Page.Part part) {
        return institutions.list(
                text == null ? "" : text,
                Optional.ofNullable(kind),
                current.get().scope(),
                part);
    }

    Page<InstitutionLine> withoutCode(String text, Page.Part part) {
        return withoutCode.withoutCode(text == null ? "" : text, current.get().scope(), part);
    }

    /** The institution of this id; the caller's own for none. */
    public Institution one(UUID id) {
        Caller caller = current.get();
        return Optional.ofNullable(id)
                .or(caller::institution)
                .flatMap(wanted -> institutions.find(wanted, caller.scope()))
                .orElseThrow(() -> new NotFound("institution " + id));
    }

    /** The institution as lists show it. */
    InstitutionLine line(Institution institution) {
        return list(institution.creditCode().text(), null, new Page.Part(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("institution " + institution.id()));
    }

    Caller caller() {
        return current.get();
    }
}
