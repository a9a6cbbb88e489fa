package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.subsidy.Claims;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.ListPage;

/** The subsidies in public notice, for everybody, without sign-in (SUB-7): unit, person, masked number, amount, training. */
@Named
@RequestScoped
public class PublishedSubsidiesView {

    private SeenLines seen;
    private PageTexts texts;

    private String text;
    private ListPage<Claims.Noticed> list;

    protected PublishedSubsidiesView() {}

    @Inject
    PublishedSubsidiesView(SeenLines seen, PageTexts texts) {
        this.seen = seen;
        this.texts = texts;
    }

    public ListPage<Claims.Noticed> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.subsidy.published.title", SeenLines.PUBLISHED, part -> seen.published(text, part), texts);
        }
        return list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
