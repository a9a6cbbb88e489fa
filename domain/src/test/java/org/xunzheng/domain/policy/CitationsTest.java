package org.xunzheng.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Rule;

@DisplayName("A rule is cited by the documents of the reader's own place")
class CitationsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Citations citations = new Citations((authority, day) -> new Profile(day, List.of()), CLOCK);

    private static Authority at(String path) {
        return new Authority(UUID.randomUUID(), "某局", Level.COUNTY, path, Optional.empty());
    }

    @Test
    void itsOwnDocumentWhereThePlaceLiesInIt() {
        assertThat(citations.of(Rule.FIL_3, at("370000/370900/370911/"))).isEqualTo("泰人社字〔2020〕43号 四（二）");
        assertThat(citations.of(Rule.SER_2, at("370000/370900/370911/"))).startsWith("鲁人社字〔2024〕52号");
        assertThat(citations.of(Rule.INS_2, at("370000/371700/"))).startsWith("菏泽市职业技能培训管理办法");
    }

    @Test
    @DisplayName(
            "no school of one city is refused by another city's guideline: it is this system's decision, after its example")
    void notAnothersDocument() {
        assertThat(citations.of(Rule.INS_4, at("370000/370900/370911/")))
                .isEqualTo("本系统约定（参照佛山市实施《广东省职业技能培训合格证书管理办法》的工作指引 二（二））");
        assertThat(citations.of(Rule.CLS_1, at("370000/370900/370911/"))).startsWith("本系统约定（参照菏泽市");
        assertThat(citations.of(Rule.SER_2, at("440000/440600/440606/"))).startsWith("本系统约定（参照鲁人社字");
        assertThat(citations.of(Rule.INS_4, at("440000/440600/440606/"))).startsWith("佛山市");
    }

    @Test
    @DisplayName("the place's own document comes first, but what it only decided itself is no article of a rule")
    void thePlacesOwnArticles() {
        assertThat(in("泰人社字〔2026〕1号 三").of(Rule.FIL_3, at("370000/370900/370911/")))
                .isEqualTo("泰人社字〔2026〕1号 三");
        assertThat(in("本系统约定 学时下限").of(Rule.FIL_3, at("370000/370900/370911/"))).isEqualTo("泰人社字〔2020〕43号 四（二）");
    }

    /** Where a document of the place sets the least hours by this article. */
    private static Citations in(String article) {
        DocumentInForce document = new DocumentInForce(
                UUID.randomUUID(),
                new DocumentVersion("370911", 1),
                "岱岳区",
                new Provisions(
                        "370911",
                        LocalDate.of(2026, 1, 1),
                        "办法",
                        Map.of(Key.MINIMUM_HOURS, new Provision<>(Key.MINIMUM_HOURS, 60, article))));
        return new Citations((authority, day) -> new Profile(day, List.of(document)), CLOCK);
    }

    @Test
    void whatThisSystemDecidedItself() {
        assertThat(citations.of(Rule.SER_15, at("370000/370900/"))).isEqualTo("本系统约定 序列号的输入");
    }
}
