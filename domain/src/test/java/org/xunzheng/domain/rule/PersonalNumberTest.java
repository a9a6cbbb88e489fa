package org.xunzheng.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("REV-3: numbers of people do not belong in texts that go on the trail")
class PersonalNumberTest {

    @ParameterizedTest
    @DisplayName("an ID or telephone number is seen, in whatever width and however spaced, and so is a part of one")
    @ValueSource(
            strings = {
                "应为110101199001011237",
                "11010119900101123X",
                "110101 1990 0101 1237",
                "110101900101123",
                "１１０１０１１９９００１０１１２３７",
                "电话138-1234-5678",
                "１３８　１２３４　５６７８",
                "0538-1234567",
                "尾号0101123"
            })
    void isSeen(String text) {
        assertThat(Input.hasPersonalNumber(text)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("days, credit codes, serials, document numbers and short numbers are none")
    @ValueSource(
            strings = {
                "",
                "姓名录入有误",
                "见 2026-11-20 的申请",
                "自2026年11月20日起，至2026.12.31",
                "统一社会信用代码 91370911MA3C123456",
                "证书 37091100012600001A",
                "泰人社字〔2026〕123号",
                "共 120 课时，30 人"
            })
    void isNone(String text) {
        assertThat(Input.hasPersonalNumber(text)).isFalse();
    }
}
