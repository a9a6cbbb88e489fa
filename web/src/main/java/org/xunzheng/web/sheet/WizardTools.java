package org.xunzheng.web.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;

/** What every wizard of a file works with. */
@RequestScoped
public class WizardTools {

    private Steps steps;
    private PageTexts texts;
    private Upload upload;
    private ReadSheets sheets;

    protected WizardTools() {}

    @Inject
    WizardTools(Steps steps, PageTexts texts, Upload upload, ReadSheets sheets) {
        this.steps = steps;
        this.texts = texts;
        this.upload = upload;
        this.sheets = sheets;
    }

    public Steps steps() {
        return steps;
    }

    public PageTexts texts() {
        return texts;
    }

    public Upload upload() {
        return upload;
    }

    public ReadSheets sheets() {
        return sheets;
    }
}
