package org.xunzheng.persistence;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.persistence.sql.Sql;

/**
 * Makes the beans of domain and persistence as the container does, without one: each once, by the constructor that it
 * injects, an interface by the one class that implements it. What is {@linkplain #bind bound} is taken instead.
 */
final class Resolver {

    private static final List<Class<?>> BEANS =
            Stream.of(Rule.class, Sql.class).flatMap(Resolver::beans).toList();

    private final Map<Class<?>, Object> made = new HashMap<>();

    /** This, wherever the type is asked for. */
    <T> Resolver bind(Class<? super T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    /** The bean of that type. */
    synchronized <T> T get(Class<T> type) {
        Object bean = made.get(type);
        if (bean == null) {
            bean = Modifier.isAbstract(type.getModifiers()) ? get(implementing(type)) : make(type);
            made.put(type, bean);
        }
        return type.cast(bean);
    }

    /** One bean of each class that is of that type. */
    <T> List<T> all(Class<T> type) {
        return BEANS.stream()
                .filter(type::isAssignableFrom)
                .<T>map(bean -> type.cast(get(bean)))
                .toList();
    }

    /** Fills the public fields that are still empty. */
    void into(Object object) {
        try {
            for (Field field : object.getClass().getFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.get(object) == null) {
                    field.set(object, get(field.getType()));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<?> implementing(Class<?> type) {
        List<Class<?>> found = BEANS.stream().filter(type::isAssignableFrom).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(type + " is implemented by " + found + ": bind the one that is meant");
        }
        return found.get(0);
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> candidate.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseGet(() -> only(type));
        Object[] arguments = Arrays.stream(constructor.getParameters())
                .map(Parameter::getType)
                .map(this::get)
                .toArray();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.toString(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static Constructor<?> only(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(type + " injects no constructor: bind one that is made by hand");
        }
        return constructors[0];
    }

    /** The classes beside this one, in its module and below its layer's package, that can be made. */
    private static Stream<Class<?>> beans(Class<?> one) {
        String layer = one.getPackageName().substring(0, one.getPackageName().lastIndexOf('.'));
        try {
            URI source = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(source))) {
                return below(Path.of(source), layer).stream();
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(source))) {
                return below(jar.getPath("/"), layer).stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Collection<Class<?>> below(Path root, String layer) throws IOException {
        Path folder = root.resolve(layer.replace('.', '/'));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(
                            name -> named(name.substring(0, name.length() - 6).replace('/', '.')))
                    .filter(type -> !Modifier.isAbstract(type.getModifiers()) && !type.isAnonymousClass())
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Resolver.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
