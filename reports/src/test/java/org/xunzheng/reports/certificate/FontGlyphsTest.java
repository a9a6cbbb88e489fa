package org.xunzheng.reports.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontGlyphsTest {

    private final FontGlyphs glyphs = new FontGlyphs();

    @Test
    void missesNothingOfAnOrdinaryName() {
        assertThat(glyphs.missingFrom("买买提·吐尔逊江 Zoë（四级）１２")).isEmpty();
    }

    @Test
    void saysTheCodeOfWhatHasNoShape() {
        assertThat(glyphs.missingFrom("王\uE123〇")).containsExactly("U+E123");
    }

    @Test
    void missesNothingOfGb2312() {
        StringBuilder hanzi = new StringBuilder();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                hanzi.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
            }
        }
        assertThat(hanzi).hasSize(6763);
        assertThat(glyphs.missingFrom(hanzi.toString())).isEmpty();
    }

    @Test
    void missesNothingOfThePlanesOfGb18030() {
        StringBuilder hanzi = new StringBuilder();
        range(hanzi, 0x3400, 0x4DB5);
        range(hanzi, 0x4E00, 0x9FEF);
        range(hanzi, 0x20000, 0x2A6D6);
        range(hanzi, 0x2A700, 0x2B734);
        range(hanzi, 0x2B740, 0x2B81D);
        range(hanzi, 0x2B820, 0x2CEA1);
        range(hanzi, 0x2CEB0, 0x2EBE0);
        assertThat(glyphs.missingFrom(hanzi.toString())).isEmpty();
    }

    @Test
    void namesEachMissingCharacterOnce() {
        String unknown = Character.toString(0x2EBF0);
        assertThat(glyphs.missingFrom("王" + unknown + "小" + unknown)).containsExactly(unknown);
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', '\n', 0x7F, 0x200B, 0x200D, 0x202E, 0xFEFF, 0xFE00, 0xE0100, 0xD83D, 0xDC00, 0x1F600})
    void missesWhatNobodyWouldSee(int codePoint) {
        String invisible = Character.toString(codePoint);
        assertThat(glyphs.missingFrom("张" + invisible + "三")).containsExactly(invisible);
    }

    private static void range(StringBuilder text, int first, int last) {
        for (int c = first; c <= last; c++) {
            text.appendCodePoint(c);
        }
    }
}
