package org.xunzheng.domain.rule;

/** Reads single fields as people fill them in. */
public final class Input {

    private Input() {}

    /** One line of text: no leading or trailing space of any script, no control characters, nothing for null. */
    public static String line(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cc}\\uFEFF\\u200B-\\u200F\\u2028-\\u202E]", " ")
                        .replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }
}
