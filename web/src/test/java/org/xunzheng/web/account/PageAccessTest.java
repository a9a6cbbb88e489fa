package org.xunzheng.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Post;
import org.xunzheng.web.Sources;

@DisplayName("The table of pages")
class PageAccessTest {

    @Test
    @DisplayName("names every page, and no other")
    void namesEveryPage() {
        Set<String> pages = Sources.below(Sources.PAGES, ".xhtml").stream()
                .map(page -> "/" + Sources.PAGES.relativize(page).toString().replace('\\', '/'))
                .filter(page -> !page.startsWith("/WEB-INF/"))
                .collect(Collectors.toSet());
        assertThat(PageAccess.pages()).hasSizeGreaterThan(60).isEqualTo(pages);
    }

    @Test
    @DisplayName("opens no page about matters to those who keep accounts, and no account to those who work on matters")
    void keepsAdministratorsApart() {
        assertThat(PageAccess.posts("/class/show.xhtml"))
                .contains(Post.REVIEW)
                .doesNotContain(Post.SYSTEM, Post.SECURITY);
        assertThat(PageAccess.posts("/account/open.xhtml")).containsExactly(Post.SYSTEM);
        assertThat(PageAccess.posts("/no/such/page.xhtml")).isEmpty();
        assertThat(PageAccess.isPublic("/no/such/page.xhtml")).isFalse();
    }
}
