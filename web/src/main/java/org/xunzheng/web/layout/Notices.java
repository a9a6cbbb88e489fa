package org.xunzheng.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.component.api.InputHolder;
import org.xunzheng.domain.rule.Busy;
import org.xunzheng.domain.rule.Refusal;

/** What a page tells its reader: what was done, and everything that was refused, each at its field and all at the top. */
@Named
@RequestScoped
public class Notices {

    private PageTexts texts;

    protected Notices() {}

    @Inject
    Notices(PageTexts texts) {
        this.texts = texts;
    }

    /**
     * One notice.
     *
     * @param target the element that it is about, empty for the page as a whole
     */
    public record Notice(String text, String target) {}

    /** Says on the next page what was done. */
    public void done(String key, Object... parameters) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, message(FacesMessage.SEVERITY_INFO, texts.message(key, parameters)));
    }

    /** Says on this page what is wrong, without a field. */
    public void wrong(String key, Object... parameters) {
        FacesContext.getCurrentInstance()
                .addMessage(null, message(FacesMessage.SEVERITY_ERROR, texts.message(key, parameters)));
    }

    /** Says on this page, and by its status to programs, that there is too much to do and when to come again. */
    public void busy(Busy busy) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        faces.getExternalContext()
                .setResponseHeader("Retry-After", String.valueOf(busy.getWait().toSeconds()));
        wrong("problem.busy.detail", busy.getWait().toSeconds());
    }

    /** Says on this page what was refused and why, each at its field. */
    public void refused(List<Refusal> refusals) {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Refusal refusal : refusals) {
            String field = refusal.place().field();
            faces.addMessage(
                    field.isEmpty() ? null : field, message(FacesMessage.SEVERITY_ERROR, texts.refusal(refusal)));
        }
    }

    /** Says on this page what was refused of one of several things, by its title. */
    public void refusedOf(String title, Refusal refusal) {
        wrong("notices.refusedOf", title, texts.refusal(refusal));
    }

    private static FacesMessage message(Severity severity, String text) {
        return new FacesMessage(severity, text, text);
    }

    public List<Notice> getErrors() {
        return of(false);
    }

    public List<Notice> getInfos() {
        return of(true);
    }

    private static List<Notice> of(boolean infos) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Notice> notices = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(id -> faces.getMessageList(id).stream()
                .filter(message -> (message.getSeverity() == FacesMessage.SEVERITY_INFO) == infos)
                .forEach(
                        message -> notices.add(new Notice(message.getSummary(), id == null ? "" : target(faces, id)))));
        return notices;
    }

    /** The id of the element that takes the focus for this component; empty if the page has no such component. */
    private static String target(FacesContext faces, String id) {
        String[] target = {""};
        faces.getViewRoot()
                .invokeOnComponent(
                        faces,
                        id,
                        (context, component) ->
                                target[0] = component instanceof InputHolder input ? input.getInputClientId() : id);
        return target[0];
    }
}
