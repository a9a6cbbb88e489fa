package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.ProposeCatalogue;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.HandingInAgain;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;

/** Brings the next version of the own city's catalogue as a file. */
@Named
@RequestScoped
public class ProposeCatalogueView extends FileWizard<ProposeCatalogue.Checked> {

    private Steps steps;
    private PageTexts texts;
    private ProposeCatalogue propose;
    private ReadCatalogues read;
    private HandingInAgain again;

    private String note;

    protected ProposeCatalogueView() {
        super(null, null, null, null);
    }

    @Inject
    ProposeCatalogueView(
            Steps steps,
            PageTexts texts,
            Upload upload,
            ReadSheets sheets,
            ProposeCatalogue propose,
            ReadCatalogues read,
            HandingInAgain again) {
        super(steps, texts, upload, sheets);
        this.steps = steps;
        this.texts = texts;
        this.propose = propose;
        this.read = read;
        this.again = again;
    }

    /** Opens the page for those who may bring a version, with the note of one that was returned. */
    public void open() {
        steps.caller().require(Post.REVIEW);
        returned().ifPresent(version -> note = version.note());
    }

    private Optional<CatalogueVersion> returned() {
        return again.returned(Matter.CATALOGUE)
                .map(id -> read.one(id, steps.caller().scope()));
    }

    public boolean isReturned() {
        return returned().isPresent();
    }

    /** Sends the projects that were returned as a file that can be changed and brought again. */
    public void export() {
        returned().ifPresent(version -> read.send(version, texts));
    }

    @Override
    protected SheetForm form() {
        return CatalogueSheet.PROJECTS;
    }

    @Override
    protected Decision<ProposeCatalogue.Checked> check(Caller caller, SheetTable table) {
        return propose.check(caller, CatalogueSheet.lines(table.columns()));
    }

    @Override
    protected String summary(ProposeCatalogue.Checked clean) {
        return texts.message(
                "catalogue.summary", clean.projects().size(), clean.changes().size());
    }

    @Override
    protected List<Refusal> warnings(ProposeCatalogue.Checked clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        return steps.take(
                caller -> again.handIn(
                        caller,
                        Matter.CATALOGUE,
                        () -> propose.propose(caller, note, CatalogueSheet.lines(table.columns())),
                        CatalogueVersion::id),
                proposed -> {
                    steps.done("catalogue.proposed");
                    return "/catalogue/show?faces-redirect=true&id=" + proposed.id();
                });
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        CatalogueSheet.projectTemplate(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.catalogue.file");
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
