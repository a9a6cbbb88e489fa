package org.xunzheng.reports.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacesTest {

    /** A cut that went wrong would keep the characters and lose their outlines. */
    @ParameterizedTest
    @ValueSource(strings = {"song.ttf", "song-bold.ttf", "song-rest.ttf", "kai-plane3.ttf", "HanaMinB.ttf"})
    void drawEveryHanziThatTheyClaim(String file) throws Exception {
        FontRenderContext context = new FontRenderContext(null, true, true);
        List<String> blank = new ArrayList<>();
        try (InputStream in = FacesTest.class.getResourceAsStream("/fonts/" + file)) {
            Font face = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
            for (int c = 0x3400; c < 0x32400; c++) {
                if (Character.isIdeographic(c)
                        && face.canDisplay(c)
                        && face.createGlyphVector(context, Character.toChars(c))
                                .getGlyphVisualBounds(0)
                                .getBounds2D()
                                .isEmpty()) {
                    blank.add(Integer.toHexString(c));
                }
            }
        }
        assertThat(blank).isEmpty();
    }
}
