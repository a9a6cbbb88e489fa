package org.xunzheng.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RuleTest {

    @Test
    void everyRuleSaysItsNumberAndItsArticle() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.number()).matches("[A-Z]{3}-[0-9]{1,2}");
            assertThat(rule.article()).isNotBlank();
            assertThat(rule.citation()).startsWith(rule.source().document());
        });
        assertThat(Rule.SER_12.citation()).isEqualTo("泰人社字〔2020〕43号 三（三）");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aLineIsReadInOnePass() {
        String hostile = "a" + " ".repeat(10_000_000) + "b";
        assertThat(Input.line(hostile)).hasSize(hostile.length());
    }

    @Test
    void aLineHasNoSpaceOfAnyScriptAtItsEnds() {
        assertThat(Input.line("　 王芳\u00A0\uFEFF\t\n")).isEqualTo("王芳");
        assertThat(Input.line(null)).isEmpty();
        assertThat(Input.line("欧阳 修")).isEqualTo("欧阳 修");
    }
}
