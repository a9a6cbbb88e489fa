package org.xunzheng.reports.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.reports.press.Faces;

/** Answers from the faces with which certificates are printed. */
@ApplicationScoped
class FontGlyphs implements Glyphs {

    @Override
    public List<String> missingFrom(String text) {
        return Faces.song().missingFrom(text).stream().map(FontGlyphs::shown).toList();
    }

    /** A character of private use has no shape that a message could show: its code is told. */
    private static String shown(String character) {
        int code = character.codePointAt(0);
        return Character.getType(code) == Character.PRIVATE_USE ? String.format("U+%04X", code) : character;
    }
}
