package org.xunzheng.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.job.Job;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.text.Texts;

/** Jobs in the words of the page's language. Those of a kind stand with its feature, by its name. */
@Named
@RequestScoped
public class JobWords {

    private Texts texts;

    protected JobWords() {}

    @Inject
    JobWords(PageTexts texts) {
        this.texts = texts.get();
    }

    /** What is done, such as 导出：培训班级. */
    public String title(Job job) {
        String about = "job.about." + job.kind();
        return texts.knows(about) ? texts.message(about, about(job)) : texts.label(Job.word(job.kind()));
    }

    private String about(Job job) {
        return job.kind().equals(ExportJob.NAME) ? texts.label(ExportSource.word(job.about())) : job.about();
    }

    /** How far it has come, such as 已完成 300 / 1200 条. */
    public String progress(Job job) {
        String key = "job.unit." + job.kind();
        String unit = texts.knows(key) ? texts.message(key) : "";
        return job.total() == 0
                ? texts.message("job.progress.open", job.done(), unit)
                : texts.message("job.progress", job.done(), job.total(), unit);
    }

    /** Why it failed and what to do next. */
    public String failure(Job job) {
        return job.reason().map(texts::message).orElse("");
    }
}
