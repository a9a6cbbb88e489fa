package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.xunzheng.domain.admission.ApplyOnline;
import org.xunzheng.domain.admission.ApplyOnline.Own;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.FileStore;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.file.ItemLine;
import org.xunzheng.web.file.SentFile;
import org.xunzheng.web.layout.Steps;

/** An application as its applicant sees it, with its papers and what the reviewers said. */
@Named
@RequestScoped
public class OwnApplicationView {

    private static final String HERE = "/application/own?faces-redirect=true";
    private static final String DOOR = "/application/open?faces-redirect=true";

    private Steps steps;
    private ApplyOnline apply;
    private ApplicantSession session;
    private FileStore files;

    private Own own;
    private List<ItemLine> lines;
    private String item;
    private Part file;
    private Long seen;

    protected OwnApplicationView() {}

    @Inject
    OwnApplicationView(Steps steps, ApplyOnline apply, ApplicantSession session, FileStore files) {
        this.steps = steps;
        this.apply = apply;
        this.session = session;
        this.files = files;
    }

    /** Who has opened no application is led to where that is done. */
    public String open() {
        return session.application().isEmpty() ? DOOR : null;
    }

    /** The application, null if none is open. */
    public Own getOwn() {
        if (own == null) {
            own = session.application().map(apply::own).orElse(null);
        }
        return own;
    }

    /** What the reviewer wrote who sent it back or refused it, empty if nobody did. */
    public String getRemark() {
        return getOwn().review().stream()
                .flatMap(review -> review.steps().stream())
                .filter(step -> step.verdict() != Verdict.APPROVED)
                .map(Review.Step::remark)
                .findFirst()
                .orElse("");
    }

    public boolean isChangeable() {
        return getOwn().admission().state().isOpen();
    }

    /** The papers that are asked for, with those handed in. */
    public List<ItemLine> getLines() {
        if (lines == null) {
            UUID id = getOwn().admission().id();
            lines = ItemLine.of(apply.dossier(id), apply.files(id));
        }
        return lines;
    }

    public String size(Attachment attachment) {
        return ItemLine.size(attachment);
    }

    public long getLargest() {
        return files.largest() / (1024 * 1024);
    }

    public String attach() throws IOException {
        try (SentFile sent = SentFile.of(item, file, files.largest())) {
            return take(
                    () -> apply.attach(id(), sent.brought()),
                    attached -> steps.done("file.attached", attached.file().name()));
        }
    }

    public String remove(UUID attachment) {
        return take(
                () -> apply.remove(id(), attachment),
                removed -> steps.done("file.removed", removed.file().name()));
    }

    public String submit() {
        return take(() -> apply.submit(id(), seen == null ? -1 : seen), done -> steps.done("application.submitted"));
    }

    public String leave() {
        session.end();
        steps.done("application.left");
        return DOOR;
    }

    private <T> String take(Supplier<Decision<T>> step, java.util.function.Consumer<T> then) {
        if (session.application().isEmpty()) {
            return DOOR;
        }
        return steps.takeOpenly(step, done -> {
            then.accept(done);
            return HERE;
        });
    }

    private UUID id() {
        return session.application().orElseThrow();
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public Object getFile() {
        return null;
    }

    /** Takes the chosen file; a text that a form sends in its place is none. */
    public void setFile(Object chosen) {
        this.file = chosen instanceof Part part ? part : null;
    }

    public long getSeen() {
        return seen == null ? getOwn().admission().version() : seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
