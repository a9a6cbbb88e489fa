package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.serial.Category;
import org.xunzheng.web.account.CurrentCaller;

/** What the form of a class offers to choose from. */
@Named
@RequestScoped
public class ClassChoices {

    private static final int OFFERED = 20;

    private CurrentCaller current;
    private Institutions institutions;
    private Occupations occupations;

    private List<Registration> registrations;

    protected ClassChoices() {}

    @Inject
    ClassChoices(CurrentCaller current, Institutions institutions, Occupations occupations) {
        this.current = current;
        this.institutions = institutions;
        this.occupations = occupations;
    }

    /** The codes that the caller's institution may train under. */
    public List<Registration> getRegistrations() {
        if (registrations == null) {
            Caller caller = current.get();
            registrations = institutions
                    .find(caller.requireInstitution(), caller.scope())
                    .orElseThrow(() -> new NotFound("institution of " + caller.login()))
                    .registrations()
                    .stream()
                    .filter(registration -> registration.retiredOn().isEmpty())
                    .toList();
        }
        return registrations;
    }

    public Category[] getCategories() {
        return Category.values();
    }

    /** Occupations that have the text, each as name and code. */
    public List<String> occupations(String text) {
        return occupations.matching(text, OFFERED).stream()
                .map(ClassChoices::label)
                .toList();
    }

    /** The occupation of this code, as it is offered; the code itself if there is none. */
    String label(String code) {
        return occupations.find(code).map(ClassChoices::label).orElse(code);
    }

    private static String label(Occupation occupation) {
        return occupation.name() + " " + occupation.code();
    }
}
