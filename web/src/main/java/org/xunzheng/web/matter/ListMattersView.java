package org.xunzheng.web.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The matters of a kind, those entered last at the top. */
@Named
@RequestScoped
public class ListMattersView {

    /** With which the list's part of an address begins: it may stand below another list. */
    private static final String NAME = "matters";

    private CurrentCaller current;
    private ReadMatters read;
    private MatterWords words;

    @Inject
    @Param(name = "kind")
    private String kindName;

    private String text;

    private final Map<String, ListPage<? extends Matters.Line<?>>> lists = new HashMap<>();

    protected ListMattersView() {}

    @Inject
    ListMattersView(CurrentCaller current, ReadMatters read, MatterWords words) {
        this.current = current;
        this.read = read;
        this.words = words;
    }

    /** The kind that the address names. */
    public MatterKind<?> getKind() {
        return words.kind(kindName);
    }

    /** The matters of a kind. */
    public ListPage<? extends Matters.Line<?>> list(String kind) {
        return lists.computeIfAbsent(kind, name -> list(words.kind(name)));
    }

    private <F extends Record> ListPage<Matters.Line<F>> list(MatterKind<F> kind) {
        kind.who().requireReader(current.get());
        List<Column<Matters.Line<F>>> columns = new ArrayList<>();
        columns.add(Column.<Matters.Line<F>>text("review.title", Matters.Line::title)
                .to(line -> "/matter/show.xhtml?id=" + line.id()));
        sort(kind).ifPresent(columns::add);
        columns.addAll(List.of(
                Column.text("review.authority", Matters.Line::authority),
                Column.<Matters.Line<F>>phase("review.state", Matters.Line::state)
                        .wide(6),
                Column.<Matters.Line<F>>text("matter.enteredBy", Matters.Line::enteredBy)
                        .wide(8),
                Column.<Matters.Line<F>>text("review.enteredAt", Matters.Line::enteredAt)
                        .wide(11),
                Column.<Matters.Line<F>>text("matter.decidedBy", Matters.Line::decidedBy)
                        .wide(8)));
        return ListPage.beside(
                NAME, words.key(kind), columns, part -> read.list(current.get(), kind, text, part), words.texts());
    }

    /** What a matter of the kind does, where its facts say so in a field called {@code what}. */
    private static <F extends Record> Optional<Column<Matters.Line<F>>> sort(MatterKind<F> kind) {
        return kind.form().fields().stream()
                .filter(field -> field.name().equals("what"))
                .findFirst()
                .map(field -> Column.<Matters.Line<F>>text(
                                kind.text("what"),
                                line -> kind.form().values(line.facts()).get("what"))
                        .wide(10));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Whether the caller sees matters of this kind. */
    public boolean isSeen(String kind) {
        return words.kind(kind).who().sees(current.get());
    }

    /** Whether the caller may hand one in. */
    public boolean isOpen(String kind) {
        return words.kind(kind).who().writes(current.get());
    }

    /** Whether the caller begins one here, and not on the page of what it is about. */
    public boolean isBegunHere(String kind) {
        return isOpen(kind)
                && (current.get().institution().isPresent()
                        || words.kind(kind).form().fields().stream().noneMatch(field -> field.isGiven()));
    }

    /** Whether the caller sees matters of the kind that are this authority's. */
    public boolean sees(String kind, UUID authority) {
        return isSeen(kind) && read.isBelow(current.get(), authority);
    }
}
