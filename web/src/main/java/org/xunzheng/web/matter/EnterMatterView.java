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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
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
            fillDays(getKind());
            fill(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
            return;
        }
        Matter matter = read.one(steps.caller(), getKind(), id);
        if (!HandIn.isBackFor(steps.caller(), getKind(), matter)) {
            throw new NotPermitted(steps.caller().login() + " does not hand in " + id + " again");
        }
        fill(getKind(), matter);
    }

    /** A day that is always asked for is the first that is possible, until somebody types another one. */
    private <F extends Record> void fillDays(MatterKind<F> kind) {
        kind.form().fields().stream()
                .filter(field -> field.kind() == Field.Kind.DAY
                        && field.applies().test(kind.form().empty()))
                .forEach(field -> field.least()
                        .ifPresent(first -> typed.put(
                                field.name(), String.valueOf(first.apply(read.asked(steps.caller(), kind))))));
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
        return options(getKind(), field.name()).stream()
                .map(option -> new Option(option.value(), words.label(option.label())))
                .toList();
    }

    private <F extends Record> List<Option> options(MatterKind<F> kind, String field) {
        return kind.form().options(field, read.asked(steps.caller(), kind, soFar()));
    }

    /** What is typed, as well before it was taken over from the request: which fields are read then depends on it. */
    private Map<String, Object> soFar() {
        Map<String, Object> soFar = new HashMap<>();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            getFields().stream().map(Field::name).forEach(name -> Optional.ofNullable(faces.getExternalContext()
                            .getRequestParameterValuesMap()
                            .get(name))
                    .ifPresent(values -> soFar.put(name, values.length == 1 ? values[0] : List.of(values))));
        }
        soFar.putAll(typed);
        return soFar;
    }

    /** Whether the field applies to what is typed so far. */
    public boolean applies(Field<?> field) {
        return applies(getKind(), field.name());
    }

    private <F extends Record> boolean applies(MatterKind<F> kind, String name) {
        F facts = read.asked(steps.caller(), kind, soFar()).facts();
        return kind.form().fields().stream()
                .allMatch(field -> !field.name().equals(name) || field.applies().test(facts));
    }

    /** Whether the form changes with what is typed: some of its fields apply to some facts alone. */
    public boolean isChanging() {
        return isChanging(getKind());
    }

    private static <F extends Record> boolean isChanging(MatterKind<F> kind) {
        F none = kind.form().empty();
        return kind.form().fields().stream().anyMatch(field -> !field.applies().test(none));
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
