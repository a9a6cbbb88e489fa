package org.xunzheng.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/**
 * The language of the pages: Chinese until the reader chooses otherwise. The choice is a cookie, so that it outlives the
 * session and holds on pages without sign-in.
 */
@Named
@RequestScoped
public class Language {

    static final String COOKIE = "language";

    private Locale locale;

    protected Language() {}

    @Inject
    Language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        locale = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> of(cookie.getValue()))
                .orElse(Locale.CHINESE);
    }

    static Locale of(String tag) {
        return "en".equals(tag) ? Locale.ENGLISH : Locale.CHINESE;
    }

    public Locale getLocale() {
        return locale;
    }

    /** As HTML names it. */
    public String getTag() {
        return locale.equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }

    /** The language that the reader may change to. */
    public String getOther() {
        return locale.equals(Locale.ENGLISH) ? "zh" : "en";
    }
}
