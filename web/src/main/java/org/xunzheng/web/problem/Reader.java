package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.xunzheng.web.text.Texts;

/** The language of who reads an answer. */
public final class Reader {

    private Reader() {}

    /** The cookie in which the screens keep the language that somebody chose there. */
    private static final String CHOSEN = "language";

    /**
     * The words in the language chosen on the screens, else in the first one that the request accepts; Chinese if it
     * accepts any or none that we have.
     */
    public static Texts of(HttpHeaders headers) {
        Cookie chosen = headers.getCookies().get(CHOSEN);
        return Texts.in(
                chosen == null
                        ? Texts.firstSupported(headers.getAcceptableLanguages())
                        : Locale.forLanguageTag(chosen.getValue()));
    }
}
