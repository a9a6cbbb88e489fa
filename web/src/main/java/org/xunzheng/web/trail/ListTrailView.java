package org.xunzheng.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;

/** The newest entries of the trail, for audit alone. */
@Named
@RequestScoped
public class ListTrailView {

    private static final Map<Subject.Kind, String> PAGES = Map.of(
            Subject.Kind.INSTITUTION, "/institution/show.xhtml?id=",
            Subject.Kind.TRAINING_CLASS, "/class/show.xhtml?id=",
            Subject.Kind.POLICY, "/policy/version.xhtml?id=",
            Subject.Kind.CALENDAR, "/calendar/show.xhtml?id=");

    private CurrentCaller current;
    private Trail trail;
    private PageTexts texts;

    private String who;
    private PartModel<TrailLine> lines;

    protected ListTrailView() {}

    @Inject
    ListTrailView(CurrentCaller current, Trail trail, PageTexts texts) {
        this.current = current;
        this.trail = trail;
        this.texts = texts;
    }

    public PartModel<TrailLine> getLines() {
        if (lines == null) {
            current.get().require(Post.AUDIT);
            lines = new PartModel<>(part -> trail.newest(who, current.get().scope(), part));
        }
        return lines;
    }

    /** The page of what the entry is about. */
    public String page(TrailLine line) {
        return PAGES.get(line.subject().kind()) + line.subject().id();
    }

    /** What changed, by name. */
    public String facts(TrailLine line) {
        return line.facts().entrySet().stream()
                .map(fact -> texts.message("fact", texts.message("fact." + fact.getKey()), fact.getValue()))
                .collect(Collectors.joining(texts.message("facts.separator")));
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }
}
