package org.xunzheng.web.problem;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunzheng.web.text.Citing;
import org.xunzheng.web.text.Texts;

/** The language of who reads an answer. */
public final class Reader {

    private Reader() {}

    /** The cookie in which the screens keep the language that somebody chose there. */
    private static final String CHOSEN = "language";

    /**
     * The words in the language chosen on the screens, else in the first one that the request accepts; Chinese if it
     * accepts any or none that we have. However odd a header is, it has an answer.
     */
    public static Texts of(HttpHeaders headers) {
        Cookie chosen = headers.getCookies().get(CHOSEN);
        return of(chosen == null ? null : chosen.getValue(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same where no resource is asked yet. */
    public static Texts of(HttpServletRequest request) {
        String chosen = Arrays.stream(
                        request.getCookies() == null ? new jakarta.servlet.http.Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(CHOSEN))
                .findFirst()
                .map(jakarta.servlet.http.Cookie::getValue)
                .orElse(null);
        return of(chosen, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Texts of(String chosen, String accepted) {
        // Looked up when a rule is cited, so that an answer without one asks nothing of the database.
        return Texts.in(chosen == null ? Texts.firstSupported(accepted(accepted)) : Locale.forLanguageTag(tag(chosen)))
                .citing(rule -> CDI.current().select(Citing.class).get().of(rule));
    }

    /** The languages of the header, the most wanted first; what is none of it is left out. */
    static List<Locale> accepted(String header) {
        return Arrays.stream((header == null ? "" : header).split(","))
                .map(Wanted::of)
                .sorted(Comparator.comparingDouble(Wanted::weight).reversed())
                .filter(wanted -> wanted.weight() > 0)
                .map(Wanted::language)
                .toList();
    }

    private record Wanted(Locale language, double weight) {

        private static final Pattern WEIGHT = Pattern.compile("\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*");

        static Wanted of(String part) {
            String[] parts = part.split(";", 2);
            Matcher weight = WEIGHT.matcher(parts.length == 2 ? parts[1] : "q=1");
            return new Wanted(
                    Locale.forLanguageTag(tag(parts[0])), weight.matches() ? Double.parseDouble(weight.group(1)) : 1);
        }
    }

    /** Some programs write zh_CN as Java and POSIX do. */
    private static String tag(String language) {
        return language.strip().replace('_', '-');
    }
}
