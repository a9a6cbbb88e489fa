package org.xunzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.omnifaces.cdi.Param;

/**
 * What nobody does any more since matters have one shape. What was there before stands in a list each, below
 * {@code src/test/resources/house-rules}: a list only gets shorter.
 */
@DisplayName("The house rules")
class HouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOptions(List.of(new ImportOption.DoNotIncludeTests(), new WithoutTestJars()))
            .importPackages("org.xunzheng");
    private static final Path LISTS = Path.of("src/test/resources/house-rules");
    private static final Path FOUND = Path.of("target/house-rules");
    private static final int MOST_COLLABORATORS = 3;
    private static final int MOST_LINES = 300;
    private static final List<String> MODULES =
            List.of("serial-core", "domain", "persistence", "sheets", "reports", "web", "launcher", "commands");

    private static Set<String> classes(Predicate<JavaClass> broken) {
        return CLASSES.stream()
                .filter(broken)
                .map(JavaClass::getName)
                .map(name -> name.replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> files(String root, String ending, Pattern broken) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> broken.matcher(text(file)).find())
                    .map(file -> Path.of(root).relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with the list; what was found lies beside the other results of the build. */
    private static void holds(String list, Set<String> found) {
        try {
            Files.createDirectories(FOUND);
            Files.write(FOUND.resolve(list + ".txt"), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found)
                .as("web/src/test/resources/house-rules/%s.txt, which only gets shorter", list)
                .isEqualTo(text(LISTS.resolve(list + ".txt"))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("classes that decide on or read matters lie with the matters")
    void decidingAndReading() {
        Pattern name = Pattern.compile("(Decide|Read)[A-Z].*");
        holds(
                "decide-and-read",
                classes(type -> name.matcher(type.getSimpleName()).matches()
                        && !type.getPackageName().endsWith(".matter")));
    }

    @Test
    @DisplayName("rows are read into records by the names of their components")
    void rows() {
        holds(
                "rows-by-hand",
                classes(type -> !type.getPackageName().startsWith("org.xunzheng.persistence.sql")
                        && type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().getName().equals("java.sql.ResultSet"))));
    }

    @Test
    @DisplayName("what REST shows is not called a view, as beans of pages are")
    void views() {
        holds(
                "rest-views",
                classes(type -> type.isRecord() && type.getSimpleName().endsWith("View")));
    }

    @Test
    @DisplayName("no class has more than 300 lines")
    void lengths() throws IOException {
        Set<String> longer = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> text(file).lines().count() > MOST_LINES)
                        .forEach(file -> longer.add(file.getFileName().toString()));
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    @DisplayName("a bean of a page has at most three collaborators")
    void collaborators() {
        holds(
                "many-collaborators",
                classes(type -> type.isAnnotatedWith(Named.class)
                        && type.getSimpleName().endsWith("View")
                        && collaborators(type) > MOST_COLLABORATORS));
    }

    private static long collaborators(JavaClass type) {
        long fields = type.getFields().stream()
                .filter(field -> field.isAnnotatedWith(Inject.class) && !field.isAnnotatedWith(Param.class))
                .count();
        return fields
                + type.getConstructors().stream()
                        .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                        .mapToLong(constructor ->
                                constructor.getRawParameterTypes().size())
                        .sum();
    }

    @Test
    @DisplayName("tables of pages come from tags")
    void tables() {
        holds(
                "tables-on-pages",
                files("src/main/webapp", ".xhtml", Pattern.compile("<p:dataTable")).stream()
                        .filter(page -> !page.startsWith("WEB-INF/tags/"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("the rounds of review are asked for by the adapters of reviews and matters alone")
    void reviews() {
        holds(
                "reviews-in-sql",
                files(
                        "../persistence/src/main/java",
                        ".java",
                        Pattern.compile("(?:from|join|into|update) review(?:_step|_level)?\\b")));
    }

    @Test
    @DisplayName("who is whom is asked of the caller, who may stand in for somebody")
    void accounts() {
        holds(
                "accounts-compared",
                files(
                        "../domain/src/main/java",
                        ".java",
                        Pattern.compile("account\\(\\)\\.equals\\(|equals\\(caller\\.account")));
    }
}
