package org.xunzheng.web.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The matters of a kind, those entered last at the top. */
@Named
@RequestScoped
public class ListMattersView {

    private CurrentCaller current;
    private ReadMatters read;
    private MatterWords words;

    @Inject
    @Param(name = "kind")
    private String kindName;

    private final Map<String, PartModel<? extends Matters.Line<?>>> lines = new HashMap<>();

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
    public PartModel<? extends Matters.Line<?>> lines(String kind) {
        return lines.computeIfAbsent(kind, name -> model(words.kind(name)));
    }

    private <F extends Record> PartModel<Matters.Line<F>> model(MatterKind<F> kind) {
        kind.who().requireReader(current.get());
        return new PartModel<>(part -> read.list(current.get(), kind, part));
    }

    /** Whether the caller sees matters of this kind. */
    public boolean isSeen(String kind) {
        return words.kind(kind).who().sees(current.get());
    }

    /** Whether the caller may hand one in. */
    public boolean isOpen(String kind) {
        return words.kind(kind).who().writes(current.get());
    }

    /** Whether the caller sees matters of the kind that are this authority's. */
    public boolean sees(String kind, UUID authority) {
        return isSeen(kind) && read.isBelow(current.get(), authority);
    }

    public void export() {
        export(getKind());
    }

    private <F extends Record> void export(MatterKind<F> kind) {
        ListSheet.send(
                words.name(kind),
                List.of(
                        new Heading(words.texts().message("review.title"), 40),
                        new Heading(words.texts().message("review.authority"), 30),
                        new Heading(words.texts().message("review.state"), 12),
                        new Heading(words.texts().message("matter.enteredBy"), 14),
                        new Heading(words.texts().message("review.enteredAt"), 18),
                        new Heading(words.texts().message("matter.decidedBy"), 14)),
                part -> read.list(current.get(), kind, part),
                line -> List.of(
                        line.title(),
                        line.authority(),
                        words.texts().of(line.state()),
                        line.enteredBy(),
                        words.texts().time(line.enteredAt()),
                        line.decidedBy().orElse("")));
    }
}
