package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    private Steps steps;
    private EnterPolicy enter;
    private PolicyDocuments documents;
    private Regions regions;

    @Inject
    @Param(name = "region")
    private String region;

    private String text;
    private Part file;
    private Decision<EnterPolicy.Preview> checked;

    protected ChangePolicyView() {}

    @Inject
    ChangePolicyView(Steps steps, EnterPolicy enter, PolicyDocuments documents, Regions regions) {
        this.steps = steps;
        this.enter = enter;
        this.documents = documents;
        this.regions = regions;
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
                text = new String(in.readNBytes(4 * EnterPolicy.LONGEST_TEXT + 1), StandardCharsets.UTF_8);
            }
        }
        checked = enter.check(steps.caller(), text);
    }

    public String submit() {
        return steps.take(caller -> enter.enter(caller, text), draft -> {
            steps.done("policy.entered", draft.version());
            return "/policy/version?faces-redirect=true&id=" + draft.id();
        });
    }

    public boolean isClean() {
        return checked != null && checked.isGranted();
    }

    public boolean isRefused() {
        return checked != null && !checked.isGranted();
    }

    public List<Refusal> getFindings() {
        return checked.refusals();
    }

    public EnterPolicy.Preview getPreview() {
        return checked.orElseThrow();
    }

    /** The text as it was sent; on a fresh page, the newest version of the region's document, to be changed. */
    public String getText() {
        if (text == null) {
            text = regions.authority(region == null ? steps.caller().authority().code() : region)
                    .flatMap(documents::newest)
                    .map(PolicyDocument::text)
                    .orElse("");
        }
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
