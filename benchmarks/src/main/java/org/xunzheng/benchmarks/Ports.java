package org.xunzheng.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunzheng.domain.rule.Page;

/** The ports of the domain, and which of their lists were asked. */
final class Ports {

    private final Set<String> asked = new TreeSet<>();

    /** The port, which remembers the lists that it is asked for. */
    <T> T of(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == Page.class) {
                        asked.add(name(method));
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Every list of the domain that nobody asked for. */
    Set<String> forgotten() {
        Set<String> lists = new TreeSet<>(lists());
        lists.removeAll(asked);
        return lists;
    }

    private static Set<String> lists() {
        try {
            URI domain = Page.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (Files.isDirectory(Path.of(domain))) {
                return lists(Path.of(domain));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(domain))) {
                return lists(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> lists(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org") && name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> type(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(Class::isInterface)
                    .flatMap(port -> Arrays.stream(port.getDeclaredMethods()))
                    .filter(method -> method.getReturnType() == Page.class)
                    .map(Ports::name)
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Ports.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
