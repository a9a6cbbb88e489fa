package org.xunzheng.domain.person;

import java.util.List;

/**
 * What the faces of the certificate can show. A character that no face has would be left out of the printed name without
 * a word, so every name is asked here before a serial is spent on it.
 */
public interface Glyphs {

    /**
     * The characters of the text, each as one string, that no face has, those of private use by their code; empty when all of it can be
     * printed.
     */
    List<String> missingFrom(String text);
}
