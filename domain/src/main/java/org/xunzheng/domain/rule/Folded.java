package org.xunzheng.domain.rule;

import java.text.Normalizer;

/**
 * Text as it is searched and compared: whatever width, bracket, dot, space or case was typed. The database folds by the same
 * rule ({@code search_folded}).
 */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        return Normalizer.normalize(Input.visible(text), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}·•・.‧∙⋅●▪᛫⸱ꞏ]", "")
                .replaceAll("[\\[{〔【《〈「『]", "(")
                .replaceAll("[\\]}〕】》〉」』]", ")")
                .chars()
                .map(c -> c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
