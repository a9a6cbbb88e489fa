package org.xunzheng.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is typed into a search for certificates is understood before anything is asked")
class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "37, SERIAL, 37",
        "'3709 1100 0126 00001 a', SERIAL, 37091100012600001A",
        "３７０９１１, SERIAL, 370911",
        "91370900MA3C4D5E6F, CREDIT_CODE, 91370900MA3C4D5E6F",
        "张伟, NAME, 张伟",
        "37张, NAME, 37张",
        "'', NOTHING, ''",
        "'  ', NOTHING, ''"
    })
    void isUnderstood(String typed, Sought.Kind kind, String text) {
        assertThat(Sought.of(typed)).isEqualTo(new Sought(kind, text));
    }

    @Test
    @DisplayName("a name is looked for by how it may begin, whatever dot, space or case was typed")
    void aNameMayBeginSo() {
        assertThat(Sought.beginnings("张伟")).containsExactly("张伟");
        assertThat(Sought.beginnings("阿依古丽•买买提")).containsExactly("阿依古丽");
        assertThat(Sought.beginnings("𠮷田")).containsExactly("𠮷田");
        assertThat(Sought.beginnings("john smith")).containsExactlyInAnyOrder("john", "JOHN", "John");
        assertThat(Sought.beginnings("ＪＯＨＮ")).containsExactlyInAnyOrder("JOHN", "John");
        assertThat(Sought.beginnings("%")).isEmpty();
    }

    @Test
    void onlyWhatLiesByDaysCanBeTurnedRound() {
        assertThat(Certificates.Filter.of("").liesByDay()).isTrue();
        assertThat(Certificates.Filter.of("91370900MA3C4D5E6F").liesByDay()).isTrue();
        assertThat(Certificates.Filter.of("张").liesByDay()).isFalse();
        assertThat(Certificates.Filter.of("3709").liesByDay()).isFalse();
    }
}
