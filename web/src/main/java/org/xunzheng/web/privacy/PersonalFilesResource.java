package org.xunzheng.web.privacy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.privacy.FindPerson;
import org.xunzheng.domain.privacy.PersonalFiles;
import org.xunzheng.domain.privacy.PersonalFiles.Entry;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.privacy.WhyPersonal;
import org.xunzheng.web.account.CurrentCaller;

/** Everything about one person, handed out for a reason (REV-3). The number travels in the body, there and not back. */
@RequestScoped
@DenyAll
@Path("personal-files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonalFilesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private FindPerson findPerson;

    /** Whose records are wanted and why. */
    public record Wanted(String idNumber, Purpose purpose, String remark) {}

    /** What is held about the person. */
    public record PersonalFileView(String idNumber, List<EntryView> entries) {}

    /** One record of the person. */
    public record EntryView(
            PersonalFiles.Kind kind,
            UUID matter,
            String key,
            String name,
            String phone,
            String institution,
            String authority,
            String about,
            LocalDate day,
            String note,
            Boolean passed) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.kind(),
                    entry.matter(),
                    entry.key(),
                    entry.name(),
                    entry.phone().map(PhoneNumber::whole).orElse(null),
                    entry.institution(),
                    entry.authority(),
                    entry.about(),
                    entry.day().orElse(null),
                    entry.note(),
                    entry.passed().orElse(null));
        }
    }

    /** Finds everything that is held about the person with an ID number; the reason stands on the trail. */
    @POST
    @RolesAllowed("review")
    public PersonalFileView export(@NotNull Wanted wanted) {
        PersonalFiles.PersonalFile file = findPerson
                .export(current.get(), wanted.idNumber(), new WhyPersonal(wanted.purpose(), wanted.remark()))
                .orElseThrow();
        return new PersonalFileView(
                file.person().masked(),
                file.entries().stream().map(EntryView::of).toList());
    }
}
