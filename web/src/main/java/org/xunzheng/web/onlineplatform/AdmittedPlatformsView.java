package org.xunzheng.web.onlineplatform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.rule.Page;

/** The admitted online platforms, for everybody, without sign-in (PUB-1). */
@Named
@RequestScoped
public class AdmittedPlatformsView {

    private static final int SHOWN = 200;

    private Platforms platforms;
    private Clock clock;

    private String text;
    private Page<PlatformLine> found;

    protected AdmittedPlatformsView() {}

    @Inject
    AdmittedPlatformsView(Platforms platforms, Clock clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    public Page<PlatformLine> getFound() {
        if (found == null) {
            found = platforms.admitted(text, LocalDate.now(clock), new Page.Part(0, SHOWN));
        }
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
