package org.xunzheng.web.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.file.AttachFile;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.Attachments;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.file.FileStore;
import org.xunzheng.domain.file.RemoveFile;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.web.layout.Steps;

/** The files of the matter that a page shows, by its checklist; while it is open, they are added and taken away here. */
@Named
@RequestScoped
public class AttachmentsView {

    private Steps steps;
    private Dossiers dossiers;
    private Attachments attachments;
    private AttachFile attachFile;
    private RemoveFile removeFile;
    private FileStore files;

    private Dossier dossier;
    private List<ItemLine> lines;
    private String item;
    private Part file;

    protected AttachmentsView() {}

    @Inject
    AttachmentsView(
            Steps steps,
            Dossiers dossiers,
            Attachments attachments,
            AttachFile attachFile,
            RemoveFile removeFile,
            FileStore files) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.attachments = attachments;
        this.attachFile = attachFile;
        this.removeFile = removeFile;
        this.files = files;
    }

    private Dossier dossier(Subject subject) {
        if (dossier == null || !dossier.subject().equals(subject)) {
            dossier = dossiers.of(subject);
        }
        return dossier;
    }

    /** The items of the checklist with their files. */
    public List<ItemLine> lines(Subject subject) {
        if (lines == null) {
            lines = ItemLine.of(
                    dossier(subject), attachments.of(subject, steps.caller().scope()));
        }
        return lines;
    }

    /** Whether the caller may add files and take them away. */
    public boolean isOpen(Subject subject) {
        return dossier(subject).closed().isEmpty();
    }

    public String size(Attachment attachment) {
        return ItemLine.size(attachment);
    }

    public long getLargest() {
        return files.largest() / (1024 * 1024);
    }

    public String attach(Subject subject) throws IOException {
        try (SentFile sent = SentFile.of(item, file, files.largest())) {
            return steps.take(
                    caller -> attachFile.attach(caller, dossiers.source(subject.kind()), subject.id(), sent.brought()),
                    done -> {
                        steps.done("file.attached", done.file().name());
                        return here();
                    });
        }
    }

    public String remove(Subject subject, UUID id) {
        return steps.take(caller -> removeFile.remove(caller, dossiers.source(subject.kind()), id), done -> {
            steps.done("file.removed", done.file().name());
            return here();
        });
    }

    /** This same page again. */
    private static String here() {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
        return faces.getViewRoot().getViewId() + "?faces-redirect=true" + query;
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
}
