package org.xunzheng.web.regionchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.regionchange.RegionChangeLine;
import org.xunzheng.domain.regionchange.RegionChanges;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The changes of regions and codes that the caller may see. */
@Named
@RequestScoped
public class ListRegionChangesView {

    private CurrentCaller current;
    private RegionChanges changes;
    private PageTexts texts;
    private PartModel<RegionChangeLine> lines;

    protected ListRegionChangesView() {}

    @Inject
    ListRegionChangesView(CurrentCaller current, RegionChanges changes, PageTexts texts) {
        this.current = current;
        this.changes = changes;
        this.texts = texts;
    }

    public PartModel<RegionChangeLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> changes.list(current.get().scope(), part));
        }
        return lines;
    }

    public boolean isProposable() {
        Caller caller = current.get();
        return caller.holds(Post.REVIEW) && caller.authority().level() == Level.CITY;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.region.changes.title"),
                List.of(
                        new Heading(texts.message("regionChange.kind"), 16),
                        new Heading(texts.message("regionChange.region"), 24),
                        new Heading(texts.message("regionChange.city"), 16),
                        new Heading(texts.message("regionChange.county"), 12),
                        new Heading(texts.message("regionChange.from"), 14),
                        new Heading(texts.message("review.state"), 12),
                        new Heading(texts.message("regionChange.reason"), 50)),
                part -> changes.list(current.get().scope(), part),
                line -> List.of(
                        texts.of(line.kind()),
                        line.region(),
                        line.city(),
                        line.county().orElse(""),
                        line.from().toString(),
                        texts.of(line.state()),
                        line.reason()));
    }
}
