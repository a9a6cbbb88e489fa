package org.xunzheng.web.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.PageTexts;

/** What pages say about kinds of matter: names by convention, values as people read them. */
@Named("matterWords")
@RequestScoped
public class MatterWords {

    private MatterKinds kinds;
    private PageTexts texts;

    protected MatterWords() {}

    @Inject
    MatterWords(MatterKinds kinds, PageTexts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    /**
     * A field with its value.
     *
     * @param lines what people read, a line each
     * @param institution the institution that it names, or nothing
     */
    public record Fact(String label, List<String> lines, UUID institution) {}

    /** The kind of this name or constant; there is nothing to see under another. */
    public MatterKind<?> kind(String name) {
        return kinds.named(name).orElseThrow(() -> new NotFound("kind of matter " + name));
    }

    /** A word of the kind, such as the name of a field. */
    public String of(MatterKind<?> kind, String word) {
        return texts.message(kind.text(word));
    }

    /** What is to be known about the kind before anything is filled in; nothing if there is no such text. */
    public String rule(MatterKind<?> kind) {
        String key = kind.text("rule");
        return texts.get().knows(key) ? texts.message(key) : "";
    }

    /** What follows from what a matter does, as its field {@code what} says; nothing if there is no such text. */
    public <F extends Record> String notice(MatterKind<F> kind, F facts) {
        Object what = kind.form().values(facts).get("what");
        String key = kind.text("what") + "." + what + ".notice";
        return what != null && texts.get().knows(key) ? texts.message(key) : "";
    }

    /** What helps to fill a field in; nothing if there is no such text. */
    public String hint(MatterKind<?> kind, Field<?> field) {
        String key = kind.text(field.name()) + ".hint";
        return texts.get().knows(key)
                ? texts.message(key)
                : field.kind() == Field.Kind.DAY ? texts.message("day.hint") : "";
    }

    /** The facts with the names of their fields; empty ones are left out. */
    public <F extends Record> List<Fact> facts(MatterKind<F> kind, Asked<F> asked) {
        return kind.form().fields().stream()
                .map(field ->
                        new Fact(of(kind, field.name()), lines(kind, field, asked), institution(kind, field, asked)))
                .filter(fact -> !fact.lines().isEmpty())
                .toList();
    }

    /** By convention, a field of this name holds one. */
    private static <F extends Record> UUID institution(MatterKind<F> kind, Field<F> field, Asked<F> asked) {
        return field.name().equals("institution")
                ? (UUID) kind.form().values(asked.facts()).get(field.name())
                : null;
    }

    private <F extends Record> List<String> lines(MatterKind<F> kind, Field<F> field, Asked<F> asked) {
        return kind.form().shown(field, asked).stream()
                .flatMap(shown -> field.kind() == Field.Kind.SEVERAL ? Stream.of(shown.split(",")) : Stream.of(shown))
                .map(this::label)
                .toList();
    }

    /** The kind as people call it. */
    public String name(MatterKind<?> kind) {
        return texts.message(key(kind));
    }

    /** Under which the name stands. */
    String key(MatterKind<?> kind) {
        return "Kind." + kind.constant();
    }

    /** The words of the page's language. */
    PageTexts texts() {
        return texts;
    }

    /** A label as people read it: the word for a constant, or the text itself. */
    public String label(String label) {
        return texts.get().label(label);
    }
}
