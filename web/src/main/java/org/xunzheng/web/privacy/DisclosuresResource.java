package org.xunzheng.web.privacy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.privacy.PersonalNumbers.Held;
import org.xunzheng.domain.privacy.PersonalRecord;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.privacy.RevealPersonalData;
import org.xunzheng.domain.privacy.WhyPersonal;
import org.xunzheng.web.account.CurrentCaller;

/** Numbers of people in full: each time a step with a reason (REV-3). */
@RequestScoped
@DenyAll
@Path("disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosuresResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private RevealPersonalData revealPersonalData;

    /**
     * What is to be shown and why.
     *
     * @param key the id of the matter, or the serial; of a trainee, the class's id, a slash and the position
     */
    public record DisclosureRequest(
            @NotNull PersonalRecord.Kind kind, @NotNull String key, Purpose purpose, String remark) {}

    /** The numbers of one place. */
    public record DisclosureView(String whose, List<PersonView> people) {

        static DisclosureView of(Held held) {
            return new DisclosureView(
                    held.whose(),
                    held.people().stream()
                            .map(one -> new PersonView(
                                    one.name(),
                                    one.idNumber().map(IdNumber::digits).orElse(null),
                                    one.phone().map(PhoneNumber::whole).orElse(null)))
                            .toList());
        }
    }

    /** The numbers of one person; what is not held is left out. */
    public record PersonView(String name, String idNumber, String phone) {}

    /** Shows the numbers of one person in full; the reason stands on the trail. */
    @POST
    @RolesAllowed({"review", "approval", "inspection", "institution"})
    public DisclosureView reveal(@NotNull @Valid DisclosureRequest request) {
        return DisclosureView.of(revealPersonalData
                .reveal(
                        current.get(),
                        new PersonalRecord(request.kind(), request.key()),
                        new WhyPersonal(request.purpose(), request.remark()))
                .orElseThrow());
    }
}
