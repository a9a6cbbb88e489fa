package org.xunzheng.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Post;
import org.xunzheng.web.text.Texts;

@DisplayName("A column of a list")
class ColumnTest {

    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    private static String words(Object value) {
        return Column.<Integer>text("label", row -> value).words(1, TEXTS);
    }

    @Test
    @DisplayName("says what it holds in the words of the reader's language, and nothing for nothing")
    void says() {
        assertThat(words(null)).isEmpty();
        assertThat(words(Optional.empty())).isEmpty();
        assertThat(words(12345)).isEqualTo("12345");
        assertThat(words(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20");
        assertThat(words(Optional.of(Instant.parse("2026-11-20T01:02:03Z")))).isEqualTo("2026-11-20 09:02");
        assertThat(words(List.of(Post.REVIEW, Post.APPROVAL)))
                .isEqualTo(TEXTS.of(Post.REVIEW) + ", " + TEXTS.of(Post.APPROVAL));
        assertThat(words(Word.of("list.count", 3))).isEqualTo("3 found");
        assertThat(words(Word.of("list.count", Post.REVIEW))).isEqualTo(TEXTS.of(Post.REVIEW) + " found");
    }

    @Test
    @DisplayName("gives a state the colour of its constant, or of the one that it names")
    void colours() {
        assertThat(Column.<Post>phase("label", row -> row).mark().apply(Post.REVIEW))
                .isEqualTo("phase phase-REVIEW");
        assertThat(Column.<Post>phase("label", row -> "as before", row -> "VALID")
                        .mark()
                        .apply(Post.REVIEW))
                .isEqualTo("phase phase-VALID");
    }
}
