package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.catalogue.CatalogueKind;
import org.xunzheng.domain.catalogue.CheckCatalogue;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.matter.EnterMatterView;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ListSheet;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;

/** Brings the next version of the own city's catalogue as a file. */
@Named
@RequestScoped
public class EnterCatalogueView extends FileWizard<CheckCatalogue.Checked> {

    private Steps steps;
    private PageTexts texts;
    private CheckCatalogue check;
    private EnterMatterView enter;

    protected EnterCatalogueView() {
        super(null, null, null, null);
    }

    @Inject
    EnterCatalogueView(
            Steps steps,
            PageTexts texts,
            Upload upload,
            ReadSheets sheets,
            CheckCatalogue check,
            EnterMatterView enter) {
        super(steps, texts, upload, sheets);
        this.steps = steps;
        this.texts = texts;
        this.check = check;
        this.enter = enter;
    }

    /** Sends the projects that came back as a file that can be changed and brought again. */
    public void export() {
        List<Project> projects =
                check.read(enter.back(CatalogueKind.Facts.class).projects()).orElseThrow();
        ListSheet.send(
                texts.message("page.catalogue.list.title"),
                CatalogueSheet.headings(texts.get()),
                part -> part.of(projects),
                project -> CatalogueSheet.cells(project, texts.get()));
    }

    @Override
    protected SheetForm form() {
        return CatalogueSheet.PROJECTS;
    }

    @Override
    protected Decision<CheckCatalogue.Checked> check(Caller caller, SheetTable table) {
        return check.check(caller, CatalogueSheet.lines(table.columns()));
    }

    @Override
    protected String summary(CheckCatalogue.Checked clean) {
        return texts.message(
                "catalogue.summary", clean.projects().size(), clean.changes().size());
    }

    @Override
    protected List<Refusal> warnings(CheckCatalogue.Checked clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        enter.getTyped().put("projects", CatalogueSheet.lines(table.columns()));
        return enter.handIn();
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        CatalogueSheet.projectTemplate(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.catalogue.file");
    }
}
