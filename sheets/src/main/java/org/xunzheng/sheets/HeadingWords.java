package org.xunzheng.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings as they are compared: without spaces, width, case, decoration, and what is in brackets. */
final class HeadingWords {

    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]");
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}]");

    private HeadingWords() {}

    static String whole(String heading) {
        return DECORATION.matcher(narrow(heading)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static String withoutBrackets(String heading) {
        return whole(BRACKETED.matcher(narrow(heading)).replaceAll(""));
    }

    private static String narrow(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC);
    }
}
