package org.xunzheng.web.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.xunzheng.domain.matter.MatterKind;

/** Every kind of matter that there is in the domain, for what can be asked of it without storage. */
final class Kinds {

    private Kinds() {}

    static List<MatterKind<?>> all() {
        return new ClassFileImporter()
                .importPackages("org.xunzheng.domain").stream()
                        .filter(type ->
                                type.isAssignableTo(MatterKind.class) && type.isTopLevelClass() && !type.isInterface())
                        .<MatterKind<?>>map(Kinds::made)
                        .toList();
    }

    /** The enumerations that facts of matters are made of, and rows of theirs. */
    static List<Class<?>> enumerations() {
        return all().stream()
                .map(Object::getClass)
                .flatMap(kind -> Arrays.stream(kind.getDeclaredClasses()))
                .filter(Class::isRecord)
                .flatMap(Kinds::parts)
                .filter(Class::isEnum)
                .distinct()
                .toList();
    }

    /** The types of a record's components, of their elements and of the rows' own components. */
    private static Stream<Class<?>> parts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(type -> type instanceof ParameterizedType several
                        ? Arrays.stream(several.getActualTypeArguments())
                        : Stream.of(type))
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .flatMap(type -> type.isRecord() ? parts(type) : Stream.of(type));
    }

    private static MatterKind<?> made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getConstructors()[0];
            return (MatterKind<?>) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }
}
