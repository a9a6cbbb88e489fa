package org.xunzheng.web.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.layout.Steps;

/** The form of a matter of any kind: a new one, or one that came back, filled with what was handed in. */
@Named
@RequestScoped
public class EnterMatterView {

    private static final Set<Field.Kind> NEVER_IN_AN_ADDRESS =
            EnumSet.of(Field.Kind.WORDS, Field.Kind.SEVERAL, Field.Kind.ROWS);

    private Steps steps;
    private MatterWords words;
    private ReadMatters read;

    @Inject
    @Param(name = "kind")
    private String kindName;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Map<String, Object> typed = new HashMap<>();
    private Long seen;
    private final Map<String, List<Option>> options = new HashMap<>();

    protected EnterMatterView() {}

    @Inject
    EnterMatterView(Steps steps, MatterWords words, ReadMatters read) {
        this.steps = steps;
        this.words = words;
        this.read = read;
    }

    /** Opens the form for those who may send it in, filled with what came back, or with what the address says of a new one. */
    public void open() {
        if (id == null) {
            if (!getKind().who().writes(steps.caller())) {
                throw new NotPermitted(
                        steps.caller().login() + " does not write " + getKind().name());
            }
            fill(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
            begin(getKind());
            return;
        }
        Matter matter = read.one(steps.caller(), getKind(), id);
        if (!HandIn.isBackFor(steps.caller(), getKind(), matter)) {
            throw new NotPermitted(steps.caller().login() + " does not hand in " + id + " again");
        }
        fill(getKind(), matter);
    }

    /** What decides over other fields was chosen: they are shown, filled with what there is already. */
    public void choose() {
        begin(getKind());
    }

    /** What the kind begins with; of days the first that is possible, where it says none. */
    private <F extends Record> void begin(MatterKind<F> kind) {
        Asked<F> asked = asked(kind);
        kind.begun(asked).forEach(this::fill);
        kind.form().fields().stream()
                .filter(field -> field.kind() == Field.Kind.DAY && field.wanted())
                .forEach(field -> field.least().ifPresent(first -> fill(field.name(), first.apply(asked))));
    }

    private void fill(String name, Object value) {
        if (text(typed.getOrDefault(name, "")).equals("")) {
            typed.put(name, text(value));
        }
    }

    private <F extends Record> Asked<F> asked(MatterKind<F> kind) {
        return read.asked(steps.caller(), kind, getFilledIn());
    }

    /** What is filled in by now, by the names of fields; of a form that was sent, what was sent. */
    public Map<String, Object> getFilledIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()) {
            return typed;
        }
        Map<String, Object> sent = new HashMap<>();
        Map<String, String[]> values = faces.getExternalContext().getRequestParameterValuesMap();
        getFields().stream()
                .filter(field -> values.containsKey(field.name()))
                .forEach(field -> sent.put(
                        field.name(),
                        field.kind() == Field.Kind.SEVERAL
                                ? List.of(values.get(field.name()))
                                : values.get(field.name())[0]));
        return sent;
    }

    /** Whether the form asks this of what is filled in by now. */
    public boolean isAsked(Field<?> field) {
        return isAsked(getKind(), field.name());
    }

    private <F extends Record> boolean isAsked(MatterKind<F> kind, String name) {
        F facts = asked(kind).facts();
        return kind.form().fields().stream().anyMatch(field -> field.name().equals(name) && field.isAsked(facts));
    }

    /** What follows from what is filled in by now, where that has to be known before. */
    public String getNotice() {
        return notice(getKind());
    }

    private <F extends Record> String notice(MatterKind<F> kind) {
        return words.notice(kind, asked(kind).facts());
    }

    /** Sentences are typed, and whoever makes a link does not write them. */
    private void fill(Map<String, String> address) {
        getFields().stream()
                .filter(field -> !NEVER_IN_AN_ADDRESS.contains(field.kind()))
                .map(Field::name)
                .filter(address::containsKey)
                .forEach(name -> typed.put(name, address.get(name)));
    }

    private <F extends Record> void fill(MatterKind<F> kind, Matter matter) {
        Map<String, Object> values =
                kind.form().values(read.asked(steps.caller(), kind, matter).facts());
        kind.form().fields().stream()
                .filter(field -> field.kind() != Field.Kind.ROWS)
                .forEach(field -> typed.put(field.name(), text(values.get(field.name()))));
        seen = matter.version();
    }

    /** What was handed in in the matter that came back. */
    public <F extends Record> F back(Class<F> facts) {
        return facts.cast(facts(getKind()));
    }

    private <F extends Record> F facts(MatterKind<F> kind) {
        return read.asked(steps.caller(), kind, read.one(steps.caller(), kind, id))
                .facts();
    }

    private static Object text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? "" : String.valueOf(value);
    }

    public MatterKind<?> getKind() {
        return words.kind(kindName);
    }

    public List<? extends Field<?>> getFields() {
        return getKind().form().fields();
    }

    /** What can be chosen in a field, in the reader's words. */
    public List<Option> options(Field<?> field) {
        return options.computeIfAbsent(field.name(), name -> options(getKind(), name).stream()
                .map(option -> new Option(option.value(), words.label(option.label())))
                .toList());
    }

    private <F extends Record> List<Option> options(MatterKind<F> kind, String field) {
        return kind.form().options(field, asked(kind));
    }

    public String handIn() {
        return steps.take(this::handedIn, matter -> {
            steps.done("matter.handedIn");
            return "/matter/show?faces-redirect=true&id=" + matter.id();
        });
    }

    private Decision<Matter> handedIn(Caller caller) {
        return id == null
                ? read.handIn().handIn(caller, getKind(), typed)
                : read.handIn().handInAgain(caller, getKind(), id, seen == null ? -1 : seen, typed);
    }

    /** The step by which what came back was returned, or null. */
    public Review.Step getReturned() {
        return id == null ? null : read.lastStep(steps.caller(), id);
    }

    public UUID getId() {
        return id;
    }

    public Map<String, Object> getTyped() {
        return typed;
    }

    public Long getSeen() {
        return seen;
    }

    public void setSeen(Long seen) {
        this.seen = seen;
    }
}
