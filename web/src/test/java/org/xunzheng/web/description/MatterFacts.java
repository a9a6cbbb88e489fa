package org.xunzheng.web.description;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.MatterKind;

/** The facts of each kind of matter, by its form. */
final class MatterFacts {

    private final List<MatterKind<?>> kinds;
    private final Sentences sentences;

    private MatterFacts(List<MatterKind<?>> kinds, Sentences sentences) {
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /** Of every kind that is there. */
    static MatterFacts of(IndexView index, Sentences sentences) throws ReflectiveOperationException {
        Collection<ClassInfo> found = index.getAllKnownImplementors(MatterKind.class);
        List<MatterKind<?>> kinds = new ArrayList<>();
        for (ClassInfo one : found) {
            kinds.add(made(Class.forName(one.name().toString())));
        }
        kinds.sort(Comparator.comparing(MatterKind::name));
        return new MatterFacts(kinds, sentences);
    }

    /** Without anything to ask: its name and its form need nothing. */
    private static MatterKind<?> made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        return (MatterKind<?>) constructor.newInstance(new Object[constructor.getParameterCount()]);
    }

    /** The kinds as paths name them. */
    List<String> names() {
        return kinds.stream().map(MatterKind::name).toList();
    }

    /** One of the facts of the kinds that are typed; a file's rows are brought elsewhere. */
    Schema anyOf(Schemas schemas) {
        Schema any = OASFactory.createSchema();
        for (MatterKind<?> kind : kinds) {
            if (kind.form().fields().stream().noneMatch(field -> field.kind() == Field.Kind.ROWS)) {
                Class<?> facts = kind.form().facts();
                any.addOneOf(schemas.reference(Schemas.name(facts), facts, facts(kind, schemas)));
            }
        }
        return any;
    }

    private Schema facts(MatterKind<?> kind, Schemas schemas) {
        Class<?> facts = kind.form().facts();
        Schema object = OASFactory.createSchema().type(SchemaType.OBJECT);
        object.description("Facts of matters/" + kind.name() + ". "
                + sentences.of(kind.getClass()).orElse(""));
        for (Field<?> field : kind.form().fields()) {
            RecordComponent component = Arrays.stream(facts.getRecordComponents())
                    .filter(one -> one.getName().equals(field.name()))
                    .findFirst()
                    .orElseThrow();
            Schema value = schemas.of(component.getGenericType());
            if (value.getRef() == null) {
                sentences.ofComponent(facts, field.name()).ifPresent(value::description);
                if (field.longest() > 0 && component.getType() == String.class) {
                    value.maxLength(field.longest());
                }
            }
            object.addProperty(field.name(), value);
        }
        return object;
    }
}
