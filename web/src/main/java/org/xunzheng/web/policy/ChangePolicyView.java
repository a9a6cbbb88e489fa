package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.policy.EnterPolicy;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.Steps;

/** Enters a new version of a policy document: written or chosen, checked with what it would change, submitted. */
@Named
@RequestScoped
public class ChangePolicyView {

    /** How a document begins, with one figure to show the form. */
    private static final String SKELETON = """
            region: "%s"
            valid-from: %s
            title:
            figures:
              filing:
                minimum-hours:
                  value: 24
                  cite:
            """;

    private Steps steps;
    private CheckedText checked;
    private EnterPolicy enter;
    private PolicyDocuments documents;
    private Regions regions;
    private Clock clock;

    @Inject
    @Param(name = "region")
    private String region;

    private String text;
    private Part file;
    private Decision<EnterPolicy.Preview> decision;

    protected ChangePolicyView() {}

    @Inject
    ChangePolicyView(
            Steps steps,
            CheckedText checked,
            EnterPolicy enter,
            PolicyDocuments documents,
            Regions regions,
            Clock clock) {
        this.steps = steps;
        this.checked = checked;
        this.enter = enter;
        this.documents = documents;
        this.regions = regions;
        this.clock = clock;
    }

    /** Opens the page for those who may enter documents. */
    public void open() {
        steps.caller().require(Post.REVIEW);
    }

    /** Takes the chosen file, if there is one, and says what it would change. */
    public void check() throws IOException {
        if (file != null && file.getSize() > 0) {
            try (InputStream in = file.getInputStream()) {
                // One byte more than the longest text can have: the use case says that it is too long.
                setText(new String(in.readNBytes(4 * EnterPolicy.LONGEST_TEXT + 1), StandardCharsets.UTF_8));
            }
        }
        checked.take(text);
        decision = null;
    }

    /** Enters what was checked; if the text was changed since, checks it anew. */
    public String submit() {
        if (!checked.text().equals(text)) {
            checked.take(text);
            decision = null;
            return null;
        }
        return steps.take(caller -> enter.enter(caller, text), draft -> {
            steps.done("policy.entered", draft.version());
            return "/policy/version?faces-redirect=true&id=" + draft.id();
        });
    }

    private Decision<EnterPolicy.Preview> decision() {
        if (decision == null) {
            decision = enter.check(steps.caller(), checked.text());
        }
        return decision;
    }

    public boolean isClean() {
        return checked.text() != null && decision().isGranted();
    }

    public boolean isRefused() {
        return checked.text() != null && !decision().isGranted();
    }

    public List<Refusal> getFindings() {
        return decision().refusals();
    }

    public EnterPolicy.Preview getPreview() {
        return decision().orElseThrow();
    }

    /** The text as it was sent; on a fresh page, the newest version of the region's document, or a beginning. */
    public String getText() {
        if (text == null) {
            String code = region == null ? steps.caller().authority().code() : region;
            text = regions.authority(code)
                    .flatMap(documents::newest)
                    .map(PolicyDocument::text)
                    .orElseGet(
                            () -> SKELETON.formatted(code, LocalDate.now(clock).plusDays(1)));
        }
        return text;
    }

    /** Takes the text with the ends of lines of this side; browsers send others. */
    public void setText(String text) {
        this.text = text == null ? "" : text.replace("\r\n", "\n");
    }

    public Object getFile() {
        return null;
    }

    /** Takes the chosen file; a text that a form sends in its place is none. */
    public void setFile(Object chosen) {
        this.file = chosen instanceof Part part ? part : null;
    }
}
