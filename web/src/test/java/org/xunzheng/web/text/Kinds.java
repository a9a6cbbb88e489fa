package org.xunzheng.web.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.util.List;
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

    private static MatterKind<?> made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getConstructors()[0];
            return (MatterKind<?>) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }
}
