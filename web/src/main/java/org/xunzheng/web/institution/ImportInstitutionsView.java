package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.ImportInstitutions;
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

/** Brings the institutions that were admitted before the system as a file. */
@Named
@RequestScoped
public class ImportInstitutionsView extends FileWizard<List<ImportInstitutions.Entry>> {

    private Steps steps;
    private PageTexts texts;
    private ImportInstitutions importing;

    protected ImportInstitutionsView() {
        super(null, null, null, null);
    }

    @Inject
    ImportInstitutionsView(
            Steps steps, PageTexts texts, Upload upload, ReadSheets sheets, ImportInstitutions importing) {
        super(steps, texts, upload, sheets);
        this.steps = steps;
        this.texts = texts;
        this.importing = importing;
    }

    /** Opens the page for those who may bring them. */
    public void open() {
        steps.caller().require(Post.INTAKE);
    }

    @Override
    protected SheetForm form() {
        return InstitutionSheet.FORM;
    }

    @Override
    protected Decision<List<ImportInstitutions.Entry>> check(Caller caller, SheetTable table) {
        return importing.check(caller, InstitutionSheet.rows(table.columns()));
    }

    @Override
    protected String summary(List<ImportInstitutions.Entry> clean) {
        return texts.message("institutions.summary", clean.size());
    }

    @Override
    protected List<Refusal> warnings(List<ImportInstitutions.Entry> clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        return steps.take(caller -> importing.bring(caller, InstitutionSheet.rows(table.columns())), stored -> {
            steps.done("institutions.stored", stored.size());
            return "/institution/list?faces-redirect=true";
        });
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        InstitutionSheet.template(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.institutions.file");
    }
}
