package org.xunzheng.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.web.text.Texts;

@DisplayName("The language that a request accepts")
class ReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh_CN|zh",
                "en_US|en",
                "en-US,zh;q=0.5|en",
                "zh;q=0.1, en;q=0.9|en",
                "fr, en;q=0.1|en",
                "en;q=0, zh|zh",
                "en;q=0|zh",
                "en;q=abc|en",
                " EN |en",
                ";;;|zh",
                ",,,|zh",
                "*|zh",
                "q=1|zh"
            })
    void isReadKindly(String header, String language) {
        assertThat(Texts.firstSupported(Reader.accepted(header)).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\u0000", "x-y-z-aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "zh;q=;q=;,-_-"})
    void isChineseWhateverElseIsSaid(String header) {
        assertThat(Texts.firstSupported(Reader.accepted(header))).isEqualTo(Locale.CHINESE);
    }

    @Test
    void isTheMostWantedOne() {
        assertThat(Reader.accepted("zh;q=0.2,en;q=0.8,fr"))
                .extracting(Locale::getLanguage)
                .containsExactly("fr", "en", "zh");
    }
}
