package org.xunzheng.domain.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/**
 * How a city's catalogue of projects comes about (项目目录): its next version is brought whole by one officer and published by
 * another (INS-3, CAT-1).
 */
@Dependent
@Clause({"INS-3", "CAT-1"})
public class CatalogueKind implements MatterKind<CatalogueKind.Facts> {

    private static final int LONGEST_NOTE = 200;

    private static final Form<Facts> FORM = Form.of(
            Facts.class, List.of(Field.line("note", Rule.REV_3, LONGEST_NOTE), Field.rows("projects", Rule.CAT_1)));

    private final CheckCatalogue check;
    private final Catalogues catalogues;

    @Inject
    public CatalogueKind(CheckCatalogue check, Catalogues catalogues) {
        this.check = check;
        this.catalogues = catalogues;
    }

    /**
     * What is brought.
     *
     * @param note what it is: the yearly plan, a change, with its document
     * @param projects the lines of the file, in their order
     */
    public record Facts(String note, List<CatalogueLine> projects) {}

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Form<Facts> form() {
        return FORM;
    }

    @Override
    public Who who() {
        return Who.writtenBy(Post.REVIEW)
                .at(CatalogueReason.PUBLISHED_BY_CITY, Level.CITY)
                .seenBy(Post.INTAKE, Post.REVIEW, Post.APPROVAL, Post.STATISTICS, Post.AUDIT);
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        return check.read(asked.facts().projects()).refusals();
    }

    @Override
    public Route route(Asked<Facts> asked) {
        return Route.bySecondOfficer(
                asked.authority(),
                asked.authority().name() + " " + asked.facts().note());
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        List<Project> projects = check.read(asked.facts().projects()).orElseThrow();
        return Map.of(
                "number", catalogues.publish(matter, asked.facts().note(), projects, asked.caller(), asked.now()));
    }
}
