package org.xunzheng.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import org.xunzheng.web.text.Texts;

/** The language of who reads an answer. */
public final class Reader {

    private Reader() {}

    /** The words for the first language that the request accepts; Chinese if it accepts any or none that we have. */
    public static Texts of(HttpHeaders headers) {
        return Texts.in(Texts.firstSupported(headers.getAcceptableLanguages()));
    }
}
