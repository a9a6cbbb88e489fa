package org.xunzheng.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.policy.PolicyReason;
import org.xunzheng.domain.policy.Provisions;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;

@DisplayName("The text of a policy document")
class DocumentTextTest {

    private static Decision<Provisions> read(String text) {
        var raw = new YamlFormat().read(text);
        return raw.isGranted() ? Provisions.of(raw.orElseThrow()) : Decision.denied(raw.refusals());
    }

    @Test
    @DisplayName("tells everything that is wrong at once, each with its line")
    void tellsEverythingWrongAtOnce() {
        List<Refusal> refusals = read("""
                        region: "370900"
                        valid-from: 2026-13-01
                        titel: x
                        figures:
                          filing:
                            minimum-hours:
                              value: many
                              cite: 某文件 一
                            practice-share:
                              value: 3/2
                              cite: 某文件 二
                            decision-days:
                              value: 15
                            hours: { value: 1, cite: x }
                          certificate:
                            style: { value: "2023", cite: x }
                          opening:
                            lead-days: { value: 3, cite: x, note: y }
                            attachments:
                              value:
                                - { id: form, name: 表, categories: [A, D] }
                                - { id: form, name: 表 }
                                - { name: 表, mode: sometimes }
                              cite: x
                            lead-days: { value: 61, cite: x }
                          serial: nothing
                          saling: {}
                        """).refusals();
        assertThat(refusals)
                .extracting(refusal -> refusal.place().row(), Refusal::reason)
                .containsExactly(
                        tuple(1, PolicyReason.ENTRY_MISSING), // title
                        tuple(2, PolicyReason.NOT_A_DAY),
                        tuple(3, PolicyReason.UNKNOWN_ENTRY),
                        tuple(7, PolicyReason.NOT_A_NUMBER),
                        tuple(10, PolicyReason.NOT_A_SHARE),
                        tuple(13, PolicyReason.ENTRY_MISSING), // cite
                        tuple(14, PolicyReason.UNKNOWN_ENTRY),
                        tuple(16, PolicyReason.NOT_A_STYLE),
                        tuple(18, PolicyReason.UNKNOWN_ENTRY), // note
                        tuple(21, PolicyReason.NOT_A_CATEGORY),
                        tuple(23, PolicyReason.ENTRY_MISSING), // id
                        tuple(23, PolicyReason.NOT_A_MODE),
                        tuple(25, PolicyReason.TWICE),
                        tuple(25, PolicyReason.NUMBER_OUT_OF_REACH),
                        tuple(26, PolicyReason.NOT_A_GROUP),
                        tuple(27, PolicyReason.UNKNOWN_ENTRY));
        assertThat(refusals.get(3).place().field()).isEqualTo("filing.minimum-hours");
        assertThat(refusals.get(3).parameters()).containsExactly("many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"region: [", "region: \"3", "a: b: c", "\t- x", "{", "%YAML 9"})
    void saysWhereItIsNoSuchText(String text) {
        assertThat(read(text).refusals())
                .singleElement()
                .extracting(Refusal::reason)
                .isEqualTo(PolicyReason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x 1\nb: *x", "a: 1\n---\nb: 2", "? [a]\n: b"})
    @DisplayName("knows no anchors and no second document")
    void knowsNoMoreThanItNeeds(String text) {
        assertThat(read(text).refusals()).extracting(Refusal::reason).contains(PolicyReason.NOT_PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"''", "just words", "[]", "# a comment"})
    void isAGroup(String text) {
        assertThat(read(text).refusals()).extracting(Refusal::reason).containsExactly(PolicyReason.NOT_A_GROUP);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isNeverTooDeep() {
        assertThat(read("a: " + "[".repeat(40_000) + "]".repeat(40_000)).isGranted())
                .isFalse();
        assertThat(read("- ".repeat(40_000) + "x").isGranted()).isFalse();
        assertThat(read("{a: ".repeat(20_000) + "x" + "}".repeat(20_000)).isGranted())
                .isFalse();
    }

    @Test
    @DisplayName("takes what stands there: 010 is ten, and no tag makes it something else")
    void takesWhatStandsThere() {
        assertThat(read("""
                        region: "370900"
                        valid-from: 2026-12-01
                        title: 试行
                        figures: { training: { videos: { value: 010, cite: x } } }
                        """).orElseThrow().figures()).hasSize(1);
        assertThat(read("""
                        region: !!java.net.URL [http://example.org]
                        """).isGranted()).isFalse();
    }
}
