package org.xunzheng.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.assessment.Plan;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.matter.EnterMatterView;

/** What the form of an assessment's plan offers beside its fields: classes, and how many questions their bank has. */
@Named
@RequestScoped
public class PlanFormView {

    private static final String CLASS = "trainingClass";

    private CurrentCaller current;
    private EnterMatterView form;
    private PlanStock stock;

    private Map<String, Integer> found;

    protected PlanFormView() {}

    @Inject
    PlanFormView(CurrentCaller current, EnterMatterView form, PlanStock stock) {
        this.current = current;
        this.form = form;
        this.stock = stock;
    }

    /**
     * A row of the table of questions.
     *
     * @param label of the stratum
     * @param word the key of what people call it
     * @param count the field for how many questions it gives
     * @param marks the field for the marks of each
     */
    public record Stratum(String label, String word, String count, String marks) {}

    public List<Stratum> getStrata() {
        return Plan.strata().stream()
                .map(label -> new Stratum(label, "Stratum." + label, Plan.field(label), Plan.field(label) + "Marks"))
                .toList();
    }

    public List<Option> getClasses() {
        return options(CLASS);
    }

    public List<Option> getPapers() {
        return options("papers");
    }

    private List<Option> options(String field) {
        return form.getFields().stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .map(form::options)
                .orElseThrow();
    }

    /** How many questions of the stratum the filed bank of the chosen class has; nothing before one is chosen. */
    public String stock(String stratum) {
        if (found == null) {
            found = stock(form.getTyped().get(CLASS));
        }
        return found.isEmpty() ? "" : String.valueOf(found.getOrDefault(stratum, 0));
    }

    private Map<String, Integer> stock(Object chosen) {
        try {
            return chosen == null || chosen.equals("")
                    ? Map.of()
                    : stock.of(current.get(), UUID.fromString(String.valueOf(chosen)));
        } catch (IllegalArgumentException noClass) {
            return Map.of();
        }
    }
}
