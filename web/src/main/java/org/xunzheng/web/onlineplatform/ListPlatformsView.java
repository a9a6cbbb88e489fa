package org.xunzheng.web.onlineplatform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The online platforms of the caller's region and those that count there. */
@Named
@RequestScoped
public class ListPlatformsView {

    private CurrentCaller current;
    private Platforms platforms;
    private PageTexts texts;

    private String text;
    private PlatformState state;
    private PartModel<PlatformLine> lines;

    protected ListPlatformsView() {}

    @Inject
    ListPlatformsView(CurrentCaller current, Platforms platforms, PageTexts texts) {
        this.current = current;
        this.platforms = platforms;
        this.texts = texts;
    }

    private Platforms.Filter filter() {
        return new Platforms.Filter(text, Optional.ofNullable(state));
    }

    public PartModel<PlatformLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> platforms.list(filter(), current.get(), part));
        }
        return lines;
    }

    public PlatformState[] getStates() {
        return PlatformState.values();
    }

    public void export() {
        ListSheet.send(
                texts.message("page.platform.list.title"),
                List.of(
                        new Heading(texts.message("platform.name"), 30),
                        new Heading(texts.message("platform.operator"), 30),
                        new Heading(texts.message("platform.authority"), 30),
                        new Heading(texts.message("platform.admittedFrom"), 12),
                        new Heading(texts.message("platform.endedOn"), 12),
                        new Heading(texts.message("platform.state"), 10),
                        new Heading(texts.message("platform.basis"), 40)),
                part -> platforms.list(filter(), current.get(), part),
                line -> List.of(
                        line.name(),
                        line.operator(),
                        line.authority(),
                        line.from().toString(),
                        line.endedOn().map(Object::toString).orElse(""),
                        texts.of(line.state()),
                        line.basis()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public PlatformState getState() {
        return state;
    }

    public void setState(PlatformState state) {
        this.state = state;
    }
}
