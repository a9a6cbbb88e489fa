package org.xunzheng.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.web.Sources;

@DisplayName("The bundles of words")
class BundlesTest {

    private static final String COMMON = "common";
    private static final Path BUNDLES = Path.of("src/main/resources/org/xunzheng/web");
    private static final Path FEATURES = Sources.JAVA.resolve("org/xunzheng/web");
    private static final Path DOMAIN = Path.of("../domain/src/main/java/org/xunzheng/domain");

    private static final Pattern KEY = Pattern.compile("^([A-Za-z0-9_.-]+)=", Pattern.MULTILINE);
    private static final Pattern IN_PAGE = Pattern.compile("'([A-Za-z0-9_.-]+)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"([A-Za-z0-9_.-]+)\"");
    private static final Pattern NAME_OF_PAGE = Pattern.compile("<ui:param name=\"page\" value=\"([a-zA-Z.]+)\"/>");

    /** Whose a page is, by the beginning of its path, where its folder has another name than the feature. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("account/", "administration"),
            Map.entry("application/", "admission"),
            Map.entry("calendar/", "policy"),
            Map.entry("claim/", "subsidy"),
            Map.entry("class/", "trainingclass"),
            Map.entry("platform/", "onlineplatform"),
            Map.entry("question/", "questionbank"),
            Map.entry("report/", "statistics"),
            Map.entry("sanction/", "supervision"),
            Map.entry("check", "certificate"),
            Map.entry("error", "layout"),
            Map.entry("index", "home"),
            Map.entry("search", "home"),
            Map.entry("login", "signin"),
            Map.entry("setup", "signin"),
            Map.entry("WEB-INF/templates/", "layout"),
            Map.entry("WEB-INF/parts/admission", "admission"),
            Map.entry("WEB-INF/parts/applicant", "admission"),
            Map.entry("WEB-INF/parts/assessment", "assessment"),
            Map.entry("WEB-INF/parts/attendance", "attendance"),
            Map.entry("WEB-INF/parts/class", "trainingclass"),
            Map.entry("WEB-INF/parts/draw", "draw"),
            Map.entry("WEB-INF/parts/filing", "filing"),
            Map.entry("WEB-INF/parts/institution", "directory"),
            Map.entry("WEB-INF/parts/sanction", "supervision"),
            Map.entry("WEB-INF/parts/timetable", "timetable"),
            Map.entry("WEB-INF/parts/subsidy", "subsidy"),
            Map.entry("WEB-INF/matter/claim", "subsidy"),
            Map.entry("WEB-INF/matter/handover", "supervision"),
            Map.entry("WEB-INF/matter/", "matter"),
            Map.entry("WEB-INF/matter/catalogue", "catalogue"),
            Map.entry("WEB-INF/matter/timetable", "timetable"),
            Map.entry("WEB-INF/tags/", "layout"),
            Map.entry("WEB-INF/tags/cameBack", "matter"),
            Map.entry("WEB-INF/tags/catalogue", "catalogue"),
            Map.entry("WEB-INF/tags/again", "review"),
            Map.entry("WEB-INF/tags/attachments", "file"),
            Map.entry("WEB-INF/tags/changes", "policy"),
            Map.entry("WEB-INF/tags/courses", "institution"),
            Map.entry("WEB-INF/tags/decision", "review"),
            Map.entry("WEB-INF/tags/draw", "draw"),
            Map.entry("WEB-INF/tags/figure", "policy"),
            Map.entry("WEB-INF/tags/jobs", "job"),
            Map.entry("WEB-INF/tags/levels", "review"),
            Map.entry("WEB-INF/tags/matters", "matter"),
            Map.entry("WEB-INF/tags/newMatter", "matter"),
            Map.entry("WEB-INF/tags/returned", "review"),
            Map.entry("WEB-INF/tags/reveal", "privacy"),
            Map.entry("WEB-INF/tags/review", "review"),
            Map.entry("WEB-INF/tags/timetable", "timetable"),
            Map.entry("WEB-INF/tags/trail", "trail"),
            Map.entry("WEB-INF/tags/verdicts", "policy"),
            Map.entry("WEB-INF/tags/wizard", "sheet"));

    /** How keys begin that no source writes out: what follows is a name of the domain. */
    private static final List<String> BY_CONVENTION = List.of(
            "application.state.",
            "calendar.",
            "check.",
            "class.waits.",
            "column.",
            "error.",
            "fact.",
            "fault.",
            "field.",
            "job.about.",
            "job.unit.",
            "policy.section.",
            "problem.",
            "review.taken.",
            "sealed.",
            "sheet.",
            "task.");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Za-z]+\\.[A-Z0-9_]+");

    @Test
    @DisplayName("are listed, each feature that has one and no other")
    void areListed() {
        assertThat(Sources.below(BUNDLES, "messages_zh.properties").stream()
                        .map(file -> file.getParent().getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(GatheredMessages.FEATURES);
        assertThat(GatheredMessages.FEATURES).isSorted().allSatisfy(feature -> assertThat(
                        List.of(FEATURES.resolve(feature), DOMAIN.resolve(feature)))
                .as("packages of %s; a kind of matter may need none in web", feature)
                .anyMatch(Files::isDirectory));
    }

    @Test
    @DisplayName("say in each feature the same keys in both languages")
    void haveTheSameKeys() {
        assertThat(Sources.below(BUNDLES, "_zh.properties"))
                .hasSize(GatheredMessages.FEATURES.size() + 1)
                .allSatisfy(chinese -> assertThat(keys(chinese.resolveSibling(
                                chinese.getFileName().toString().replace("_zh", "_en"))))
                        .isEqualTo(keys(chinese)));
        assertThat(new Messages_zh().keySet()).isEqualTo(homes().keySet());
    }

    @Test
    @DisplayName("are refused where a key stands twice")
    void areRefusedWhereAKeyStandsTwice() {
        String bundle = "/org/xunzheng/web/quota/messages_zh.properties";
        assertThatThrownBy(() -> new GatheredMessages(List.of(bundle, bundle)) {})
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stands twice")
                .hasMessageContaining(bundle);
    }

    @Test
    @DisplayName("lend no feature's words to the pages and classes of another")
    void lendNoWords() {
        Map<String, String> homes = homes();
        Set<String> borrowed = new TreeSet<>();
        for (Path file : sources()) {
            String owner = owner(file);
            written(file)
                    .filter(key -> !Set.of(owner, COMMON).contains(homes.getOrDefault(key, COMMON)))
                    .forEach(key -> borrowed.add(file + " (" + owner + ") says " + key + " of " + homes.get(key)));
        }
        assertThat(borrowed).isEmpty();
    }

    @Test
    @DisplayName("have in common what several features write out, and no more")
    void haveInCommonWhatIsShared() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (Path file : sources()) {
            written(file).forEach(key -> owners.computeIfAbsent(key, any -> new TreeSet<>())
                    .add(owner(file)));
        }
        Set<String> alone = new TreeSet<>();
        homes().forEach((key, home) -> {
            Set<String> says = owners.getOrDefault(key, Set.of());
            if (home.equals(COMMON) && !isByConvention(key) && says.size() < 2 && !says.contains("text")) {
                alone.add(key + " of " + says);
            }
        });
        assertThat(alone).isEmpty();
    }

    @Test
    @DisplayName("say nothing that is shown nowhere")
    void sayNothingThatIsShownNowhere() {
        Set<String> dead = new TreeSet<>(homes().keySet());
        dead.removeIf(BundlesTest::isByConvention);
        for (MatterKind<?> kind : Kinds.all()) {
            dead.remove(kind.text("new"));
            dead.remove(kind.text("rule"));
            kind.form().fields().stream()
                    .filter(field -> field.name().equals("what"))
                    .forEach(field -> constants(kind, field.name())
                            .forEach(what -> dead.remove(kind.text("what") + "." + what + ".notice")));
            kind.form().fields().forEach(field -> {
                dead.remove(kind.text(field.name()));
                dead.remove(kind.text(field.name()) + ".hint");
            });
        }
        sources().forEach(file -> written(file).forEach(dead::remove));
        assertThat(dead).isEmpty();
    }

    /** A text shown as it stands would show the quotation marks and braces that a pattern needs. */
    @Test
    void showNoPatternAsItStands() {
        Set<String> shown = new TreeSet<>();
        Pattern raw = Pattern.compile("msg\\['([A-Za-z.]+)'\\]");
        Sources.below(Sources.PAGES, ".xhtml")
                .forEach(page -> found(raw, Sources.text(page)).forEach(shown::add));
        ResourceBundle english = new Messages_en();
        ResourceBundle chinese = new Messages_zh();
        assertThat(shown).allSatisfy(key -> assertThat(english.getString(key) + chinese.getString(key))
                .doesNotContain("''", "{0}"));
    }

    private static Stream<String> constants(MatterKind<?> kind, String component) {
        return Arrays.stream(kind.form().facts().getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .flatMap(one -> Arrays.stream(one.getType().getEnumConstants()))
                .map(String::valueOf);
    }

    private static boolean isByConvention(String key) {
        return CONSTANT.matcher(key).matches() || BY_CONVENTION.stream().anyMatch(key::startsWith);
    }

    private static List<Path> sources() {
        return Stream.of(Sources.below(Sources.PAGES, ".xhtml"), Sources.below(Sources.JAVA, ".java"))
                .flatMap(List::stream)
                .toList();
    }

    /** What a page or a class writes out that may be a key. */
    private static Stream<String> written(Path file) {
        String text = Sources.text(file);
        if (file.toString().endsWith(".java")) {
            return found(IN_JAVA, text);
        }
        return Stream.concat(
                found(IN_PAGE, text), found(NAME_OF_PAGE, text).flatMap(name -> Stream.of(".title", ".purpose")
                        .map(end -> "page." + name + end)));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static String owner(Path file) {
        if (file.startsWith(FEATURES)) {
            return FEATURES.relativize(file).getName(0).toString();
        }
        String page = Sources.PAGES.relativize(file).toString().replace('\\', '/');
        String owner = OWNERS.keySet().stream()
                .filter(page::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(OWNERS::get)
                .orElseGet(() -> page.substring(0, page.indexOf('/')));
        assertThat(GatheredMessages.FEATURES).as("whose page is " + page).contains(owner);
        return owner;
    }

    /** Each key, and the feature whose it is. */
    private static Map<String, String> homes() {
        Map<String, String> homes = new HashMap<>();
        for (Path file : Sources.below(BUNDLES, "_zh.properties")) {
            String folder = file.getParent().getFileName().toString();
            keys(file).forEach(key -> homes.put(key, folder.equals("text") ? COMMON : folder));
        }
        return homes;
    }

    private static Set<String> keys(Path bundle) {
        Set<String> keys = new TreeSet<>();
        found(KEY, Sources.text(bundle)).forEach(keys::add);
        return keys;
    }
}
