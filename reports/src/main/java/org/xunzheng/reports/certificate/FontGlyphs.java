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
        return Faces.song().missingFrom(text);
    }
}
