package org.xunzheng.reports.press;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontSetInfo;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * The faces of the font set {@code song}, in which every document is set. They are the very ones that JasperReports
 * chooses among while printing, asked in the same way, so an answer here cannot differ from the page.
 */
public final class Faces {

    private static final String FONT_SET = "song";

    private final List<Font> faces;

    private Faces(List<Font> faces) {
        this.faces = faces;
    }

    /** The faces, loaded at the first call. */
    public static Faces song() {
        return Loaded.SONG;
    }

    /** The characters of the text, each as one string and named once, that would not be seen on the page. */
    public List<String> missingFrom(String text) {
        return text.codePoints()
                .filter(codePoint -> !canShow(codePoint))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /**
     * Whether a character would be seen on the page. Control and format characters, half surrogate pairs, variation
     * selectors and characters for private use would not, even where a face claims them.
     */
    boolean canShow(int codePoint) {
        return isVisible(codePoint) && faces.stream().anyMatch(face -> face.canDisplay(codePoint));
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isVariationSelector(codePoint);
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    /** The one time that the faces are read. */
    private static final class Loaded {

        static final Faces SONG = Press.inOwnClassLoader(Loaded::load);

        private static Faces load() {
            FontSetInfo set = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                    .getFontSetInfo(FONT_SET, null, false);
            List<FontFace> regular = set.getFamilies().stream()
                    .map(family -> family.getFontFamily().getNormalFace())
                    .toList();
            regular.forEach(face -> packQuickly(face.getTtf()));
            return new Faces(regular.stream().map(FontFace::getFont).toList());
        }

        /** Packs the tables that every PDF carries of a face at the quickest level: a fourth less time, 2 KB more. */
        private static void packQuickly(String file) {
            try {
                BaseFont.createFont(file, BaseFont.IDENTITY_H, true).setCompressionLevel(1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
