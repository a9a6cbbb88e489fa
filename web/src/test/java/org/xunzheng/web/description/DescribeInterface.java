package org.xunzheng.web.description;

import io.smallrye.openapi.api.OpenApiConfig;
import io.smallrye.openapi.runtime.OpenApiProcessor;
import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.OpenApiSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.rest.RestApplication;

/** Writes the description of the REST interface (OpenAPI) that is packed into the WAR; the build runs it before the tests. */
public final class DescribeInterface {

    private DescribeInterface() {}

    /** @param arguments the file to write, then the folders of the sources whose comments it takes */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Sentences sentences =
                Sentences.of(Arrays.stream(arguments).skip(1).map(Path::of).toList());
        Index index = index();
        OpenAPI description =
                OpenApiProcessor.bootstrap(new Settings(), index, DescribeInterface.class.getClassLoader());
        new Conventions(description, sentences, MatterFacts.of(index, sentences)).complete();
        Files.createDirectories(file.getParent());
        Files.writeString(file, OpenApiSerializer.serialize(description, Format.JSON));
    }

    private static Index index() throws Exception {
        Indexer indexer = new Indexer();
        for (Class<?> one : List.of(RestApplication.class, MatterKind.class, Serial.class)) {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                add(indexer, place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                    add(indexer, jar.getPath("/"));
                }
            }
        }
        return indexer.complete();
    }

    private static void add(Indexer indexer, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
    }

    /** Operations are named by class and method, by which the conventions find the method again. */
    private static final class Settings implements OpenApiConfig {

        @Override
        public OperationIdStrategy getOperationIdStrategy() {
            return OperationIdStrategy.PACKAGE_CLASS_METHOD;
        }

        @Override
        public <R, T> T getConfigValue(String name, Class<R> type, Function<R, T> made, Supplier<T> usual) {
            return usual.get();
        }

        @Override
        public <R, T> Map<String, T> getConfigValueMap(String name, Class<R> type, Function<R, T> made) {
            return Map.of();
        }

        @Override
        public void setAllowNakedPathParameter(Boolean allowed) {
            // Every parameter here has its annotation.
        }
    }
}
