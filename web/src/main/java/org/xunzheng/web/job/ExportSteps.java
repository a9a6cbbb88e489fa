package org.xunzheng.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.web.layout.PageTexts;

/** The button of a list that exports it whole: leads to the reader's jobs, where the file is going to be. */
@Named
@RequestScoped
public class ExportSteps {

    private JobSteps steps;
    private StartExport startExport;
    private PageTexts texts;

    protected ExportSteps() {}

    @Inject
    ExportSteps(JobSteps steps, StartExport startExport, PageTexts texts) {
        this.steps = steps;
        this.startExport = startExport;
        this.texts = texts;
    }

    /**
     * Begins an export.
     *
     * @param filter as the list's source reads it
     */
    public String begin(String list, String filter) {
        return steps.begin(
                caller -> startExport.start(caller, list, filter, texts.get().locale()),
                "job.export.begun",
                job -> "/job/list?faces-redirect=true");
    }
}
