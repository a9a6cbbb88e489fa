package org.xunzheng.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.SearchTrail;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.list.ListPage;

/** The trail of the region, searched and taken away, for audit alone. */
@Named
@RequestScoped
public class ListTrailView {

    /** The pages that audit may open. */
    private static final Map<Subject.Kind, String> PAGES = Map.of(
            Subject.Kind.INSTITUTION, "/institution/show.xhtml?id=",
            Subject.Kind.TRAINING_CLASS, "/class/show.xhtml?id=",
            Subject.Kind.POLICY, "/policy/version.xhtml?id=",
            Subject.Kind.FILING, "/filing/show.xhtml?id=",
            Subject.Kind.ADMISSION, "/admission/show.xhtml?id=",
            Subject.Kind.ACCOUNT, "/account/show.xhtml?id=",
            Subject.Kind.CORRECTION, "/certificate/correction.xhtml?id=",
            Subject.Kind.LEGACY_CERTIFICATE, "/certificate/old.xhtml?id=");

    private CurrentCaller current;
    private SearchTrail searchTrail;
    private TrailSheet sheet;
    private MatterKinds kinds;

    private String who;
    private String text;
    private String actionName;
    private String kindName;
    private LocalDate from;
    private LocalDate until;
    private ListPage<TrailLine> list;

    protected ListTrailView() {}

    @Inject
    ListTrailView(CurrentCaller current, SearchTrail searchTrail, TrailSheet sheet, MatterKinds kinds) {
        this.kinds = kinds;
        this.current = current;
        this.searchTrail = searchTrail;
        this.sheet = sheet;
    }

    /** A search is one step, however many of its pages are turned. */
    public void open() {
        if (getList().isBeginning()) {
            searchTrail.begin(current.get(), filter());
        }
    }

    public ListPage<TrailLine> getList() {
        if (list == null) {
            TrailFilter filter = filter();
            list = sheet.list(part -> searchTrail.part(current.get(), filter, part), this::page)
                    .exporting(() -> sheet.send(current.get(), filter));
        }
        return list;
    }

    private TrailFilter filter() {
        return new TrailFilter(
                who,
                text,
                Optional.ofNullable(getAction()),
                Optional.ofNullable(getKind()),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.empty());
    }

    /** The page of what the entry is about, if audit may open one. */
    private String page(TrailLine line) {
        boolean isMatter = kinds.named(line.subject().kind().name()).isPresent();
        String page = PAGES.getOrDefault(line.subject().kind(), isMatter ? "/matter/show.xhtml?id=" : "");
        return page.isEmpty() ? "" : page + line.subject().id();
    }

    public Action[] getActions() {
        return Action.values();
    }

    public List<Subject.Kind> getKinds() {
        return Stream.concat(
                        Subject.Kind.ofTheirOwn().stream(),
                        kinds.all().stream().map(kind -> Subject.Kind.valueOf(kind.constant())))
                .toList();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Action getAction() {
        return Arrays.stream(getActions())
                .filter(one -> one.name().equals(actionName))
                .findFirst()
                .orElse(null);
    }

    /** The kind of this name; what is none narrows nothing. */
    public Subject.Kind getKind() {
        return getKinds().stream()
                .filter(one -> one.name().equals(kindName))
                .findFirst()
                .orElse(null);
    }

    public String getActionName() {
        return actionName;
    }

    public void setActionName(String actionName) {
        this.actionName = actionName;
    }

    public String getKindName() {
        return kindName;
    }

    public void setKindName(String kindName) {
        this.kindName = kindName;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
