package org.xunzheng.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.web.account.CurrentCaller;

/** What stands around a page: the areas that serve the caller, who the caller is, and the way to the other language. */
@Named
@RequestScoped
public class Frame {

    private CurrentCaller current;
    private PageTexts texts;
    private Language language;
    private MatterKinds kinds;

    protected Frame() {}

    @Inject
    Frame(CurrentCaller current, PageTexts texts, Language language, MatterKinds kinds) {
        this.kinds = kinds;
        this.current = current;
        this.texts = texts;
        this.language = language;
    }

    /** A group with those of its areas that serve the caller. */
    public record Group(AreaGroup group, List<Area> areas) {}

    public List<Group> getGroups() {
        Caller caller = current.get();
        return Arrays.stream(AreaGroup.values())
                .map(group -> new Group(
                        group,
                        Arrays.stream(Area.values())
                                .filter(area ->
                                        area.group() == group && area.serves(caller) && area.isOpenTo(caller, kinds))
                                .toList()))
                .filter(group -> !group.areas().isEmpty())
                .toList();
    }

    /** The area in which matters of a kind are at home. */
    public Area home(MatterKind<?> kind) {
        return Area.home(kind);
    }

    public Caller getCaller() {
        return current.get();
    }

    /** The caller's posts, such as 复核岗. */
    public String getPosts() {
        return current.get().posts().stream()
                .sorted()
                .map(texts::of)
                .collect(Collectors.joining(texts.message("list.separator")));
    }

    /** Leads to this same page in the other language; a page that was posted to begins anew. */
    public String getOtherLanguage() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId() + query;
        return request.getContextPath() + "/language?to=" + language.getOther() + "&page="
                + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
