package org.xunzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/security.md}, which an assessor reads, to what there is. */
@DisplayName("What docs/security.md says")
class SecurityDocumentTest {

    private static final Path PROJECT = Path.of("..");
    private static final String DOCUMENT = Sources.text(PROJECT.resolve("docs/security.md"));

    /** A name of a class: in backticks, with large and small letters. */
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)`");

    private static final Pattern SETTING = Pattern.compile("`(XUNZHENG_[A-Z_]+)`");

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| ☐ 8\\.1\\.(\\d+)\\.(\\d+)(?: ([a-z])\\))? \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Set<String> VERDICTS = Set.of("软件满足", "部分满足", "未满足", "共同落实", "单位落实", "不适用");

    /** How many items each control of the level 3 requirements has; one that is 1 has no letter. */
    private static final List<List<Integer>> ITEMS = List.of(
            List.of(2, 1, 3, 2, 3, 3, 2, 1, 3, 2),
            List.of(5, 2, 1),
            List.of(4, 5, 4, 2, 4, 1),
            List.of(4, 7, 4, 6, 1, 1, 2, 2, 3, 2, 2),
            List.of(2, 2, 2, 6),
            List.of(1, 3, 2, 1),
            List.of(3, 2, 3, 3, 3),
            List.of(3, 2, 3, 4),
            List.of(4, 3, 3, 7, 3, 3, 2, 3, 3, 3),
            List.of(3, 3, 2, 4, 2, 10, 2, 2, 2, 3, 3, 4, 4, 4));

    private static List<MatchResult> rows() {
        return ROW.matcher(DOCUMENT).results().toList();
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    @Test
    @DisplayName("names classes and tests that there are")
    void namesClassesThatThereAre() throws IOException {
        // Of the modules alone: what lies beside them may be in use by a running system.
        List<Path> modules;
        try (Stream<Path> folders = Files.list(PROJECT)) {
            modules = folders.map(folder -> folder.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList();
        }
        Set<String> there = modules.stream()
                .flatMap(sources -> Sources.below(sources, ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> named = names(CLASS, DOCUMENT).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(40).anyMatch(name -> name.endsWith("IT"));
        assertThat(there).containsAll(named);
    }

    @Test
    @DisplayName("names settings that the operator finds explained")
    void namesSettingsThatThereAre() {
        String operations = Sources.text(PROJECT.resolve("docs/operations.md"));
        assertThat(names(SETTING, DOCUMENT).toList()).isNotEmpty().allSatisfy(setting -> assertThat(operations)
                .contains("`" + setting + "`"));
    }

    @Test
    @DisplayName("answers each item of the standard once, in its order")
    void answersEachItem() {
        List<String> wanted = new ArrayList<>();
        for (int chapter = 0; chapter < ITEMS.size(); chapter++) {
            List<Integer> controls = ITEMS.get(chapter);
            for (int control = 0; control < controls.size(); control++) {
                for (int item = 0; item < controls.get(control); item++) {
                    String letter = controls.get(control) == 1 ? "" : " " + (char) ('a' + item);
                    wanted.add((chapter + 1) + "." + (control + 1) + letter);
                }
            }
        }
        assertThat(rows().stream()
                        .map(row ->
                                row.group(1) + "." + row.group(2) + (row.group(3) == null ? "" : " " + row.group(3)))
                        .toList())
                .isEqualTo(wanted);
    }

    @Test
    @DisplayName("proves by a test what it says of the software")
    void provesWhatItSays() {
        Map<String, Boolean> proved = new LinkedHashMap<>();
        for (MatchResult row : rows()) {
            assertThat(VERDICTS).contains(row.group(4));
            if (Set.of("软件满足", "部分满足").contains(row.group(4))) {
                proved.put(
                        row.group().substring(0, 40),
                        names(CLASS, row.group(5)).anyMatch(name -> name.endsWith("Test") || name.endsWith("IT")));
            }
        }
        assertThat(proved)
                .hasSizeGreaterThan(20)
                .allSatisfy((row, test) -> assertThat(test).as(row).isTrue());
    }
}
