package org.xunzheng.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.web.Sources;

@DisplayName("Every page")
class PagesTest {

    private static final int LONGEST = 120;
    private static final List<Path> ALL = Sources.below(Sources.PAGES, ".xhtml");

    @Test
    void isShort() {
        assertThat(ALL).isNotEmpty().allSatisfy(page -> assertThat(
                        Sources.text(page).lines().count())
                .as(page.toString())
                .isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void isWellFormed() {
        assertThat(ALL).allSatisfy(page -> assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(page.toFile()))
                .isNotNull());
    }

    @Test
    void hasItsWordsInTheBundles() {
        Pattern chinese = Pattern.compile("\\p{IsHan}");
        assertThat(ALL).noneMatch(page -> chinese.matcher(Sources.text(page)).find());
    }

    @Test
    void namesBeansThatThereAre() {
        Set<String> beans = new TreeSet<>();
        Sources.below(Sources.JAVA, ".java").stream()
                .filter(source -> Sources.text(source).contains("@Named\n"))
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .forEach(name -> beans.add(Character.toLowerCase(name.charAt(0)) + name.substring(1)));
        Pattern bean = Pattern.compile("#\\{(?:not |empty |not empty )?([a-z][A-Za-z]+(?:View|Steps|Choices))\\.");
        Set<String> used = new TreeSet<>();
        ALL.forEach(page -> bean.matcher(Sources.text(page)).results().forEach(found -> used.add(found.group(1))));
        assertThat(used).isNotEmpty();
        assertThat(beans).containsAll(used);
    }

    @Test
    void runsNoScriptOfItsOwn() {
        assertThat(ALL).noneMatch(page -> Sources.text(page).matches("(?s).*(<script|\\son[a-z]+=\").*"));
    }

    /** Browsers make every id a global name: an element called {@code faces} hides the script of that name from all others. */
    @Test
    @DisplayName("gives no element the name of a script")
    void hidesNoScriptBehindAnElement() {
        Pattern hiding = Pattern.compile("\\sid=\"(?:faces|jsf|mojarra|myfaces|OmniFaces|PrimeFaces|PF|jQuery)\"");
        assertThat(ALL).noneMatch(page -> hiding.matcher(Sources.text(page)).find());
    }
}
