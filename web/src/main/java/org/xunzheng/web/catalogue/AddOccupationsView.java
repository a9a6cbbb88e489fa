package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.AddOccupations;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;

/** Adds new occupations from a file. */
@Named
@RequestScoped
public class AddOccupationsView extends FileWizard<List<Occupation>> {

    private Steps steps;
    private PageTexts texts;
    private AddOccupations add;

    protected AddOccupationsView() {
        super(null, null, null, null);
    }

    @Inject
    AddOccupationsView(Steps steps, PageTexts texts, Upload upload, ReadSheets sheets, AddOccupations add) {
        super(steps, texts, upload, sheets);
        this.steps = steps;
        this.texts = texts;
        this.add = add;
    }

    /** Opens the page for those who may add. */
    public void open() {
        steps.caller().require(Post.REVIEW);
    }

    @Override
    protected SheetForm form() {
        return CatalogueSheet.OCCUPATIONS;
    }

    @Override
    protected Decision<List<Occupation>> check(Caller caller, SheetTable table) {
        return add.check(caller, CatalogueSheet.occupationLines(table.columns()));
    }

    @Override
    protected String summary(List<Occupation> clean) {
        return texts.message("occupations.summary", clean.size());
    }

    @Override
    protected List<Refusal> warnings(List<Occupation> clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        return steps.take(caller -> add.add(caller, CatalogueSheet.occupationLines(table.columns())), added -> {
            steps.done("occupations.added", added.size());
            return "/catalogue/occupations?faces-redirect=true";
        });
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        CatalogueSheet.occupationTemplate(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.occupations.file");
    }
}
