package org.xunzheng.reports.certificate;

import java.util.List;

/** Text that no face can show in full. Printed nevertheless, it would lack those characters without a word. */
public final class UnprintableText extends IllegalArgumentException {

    private final String text;
    private final List<String> missing;

    UnprintableText(String text, List<String> missing) {
        super("no face has " + missing + " of " + text);
        this.text = text;
        this.missing = List.copyOf(missing);
    }

    public String text() {
        return text;
    }

    /** The characters that cannot be shown, each as one string. */
    public List<String> missing() {
        return missing;
    }
}
