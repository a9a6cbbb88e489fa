package org.xunzheng.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.assessment.AnnouncePapers;
import org.xunzheng.domain.draw.AnnounceDraw;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** Announces the draw of a class's papers. */
@Named
@RequestScoped
public class AnnounceDrawView {

    private Steps steps;
    private ClassOfPage page;
    private AnnouncePapers announcePapers;

    private SeedSource source = SeedSource.DIGITS;
    private String words;
    private LocalDate eventDay;

    protected AnnounceDrawView() {}

    @Inject
    AnnounceDrawView(Steps steps, ClassOfPage page, AnnouncePapers announcePapers) {
        this.steps = steps;
        this.page = page;
        this.announcePapers = announcePapers;
    }

    /** Opens the page for those who announce. */
    public void open() {
        steps.caller().require(Post.REVIEW);
        page.get();
    }

    public SeedSource[] getSources() {
        return SeedSource.values();
    }

    public String announce() {
        return steps.take(
                caller ->
                        announcePapers.announce(caller, page.getId(), new AnnounceDraw.Source(source, words, eventDay)),
                draw -> {
                    steps.done("assessment.announced");
                    return "/draw/show?faces-redirect=true&id=" + draw.id();
                });
    }

    public SeedSource getSource() {
        return source;
    }

    public void setSource(SeedSource source) {
        this.source = source;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public LocalDate getEventDay() {
        return eventDay;
    }

    public void setEventDay(LocalDate eventDay) {
        this.eventDay = eventDay;
    }
}
