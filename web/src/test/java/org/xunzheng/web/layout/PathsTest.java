package org.xunzheng.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a link may lead after signing in")
class PathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/class/show.xhtml?id=54a8ba0d", "/certificate/list.xhtml?text=%E5%BC%A0"})
    void isAPageOfThisApplication(String page) {
        assertThat(Paths.pageOrHome(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example/index.xhtml",
                "/\\evil.example/index.xhtml",
                "https://evil.example/index.xhtml",
                "/api/v1/classes",
                "/index.xhtml?a=b\r\nSet-Cookie: x",
                "index.xhtml"
            })
    void isHomeForAnythingElse(String other) {
        assertThat(Paths.pageOrHome(other)).isEqualTo(Paths.HOME);
    }

    @Test
    void areasLeadToPagesThatThereAre() {
        assertThat(Area.values()).allSatisfy(area -> assertThat(
                        java.nio.file.Path.of("src/main/webapp" + area.page().replaceAll("\\?.*", "")))
                .exists());
    }
}
