package org.xunzheng.domain.person;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunzheng.domain.rule.Input;

/** A person's telephone number as it was given. Personal data: {@link #toString} masks it, only {@link #whole} tells it. */
public record PhoneNumber(String whole) {

    private static final int LONGEST = 60;
    private static final Pattern NONE = Pattern.compile("|-+|/+|无|没有|暂无|none|n/a", Pattern.CASE_INSENSITIVE);
    private static final String ONE = "[+0-9][0-9 -]{4,24}( ?转 ?[0-9]{1,6})?";
    private static final Pattern WRITTEN = Pattern.compile(ONE + "(/" + ONE + "){0,3}");
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    public PhoneNumber {
        Objects.requireNonNull(whole);
    }

    /**
     * Reads what people fill in, which may be several numbers with an extension: {@code 0538-8560011转801/13800000001}. Empty text for
     * none; nothing at all for what is no telephone number.
     */
    public static Optional<String> read(String typed) {
        String narrow =
                Normalizer.normalize(Input.line(typed), Normalizer.Form.NFKC).strip();
        if (NONE.matcher(narrow).matches()) {
            return Optional.of("");
        }
        String text = narrow.replaceAll("\\p{Pd}|\u2212|~", "-")
                .replaceAll("^['`\u2018\u2019]+", "")
                .replaceAll("(?i)转接?|分机号?|ext\\.?|#", "转")
                .replaceAll("(?i)联系电话|移动电话|电话|手机号?码?|固话|座机|办公|住宅|mobile|phone|tel\\.?|:", "")
                .replaceAll("\\s*[/、,;|\\\\或]\\s*", "/")
                .replaceAll("\\((\\+?[0-9]{2,4})\\)\\s*-?\\s*", "$1-")
                .replaceAll("\\s*-\\s*|-{2,}", "-")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST && WRITTEN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** The one mask of the system: the first three and the last two characters stay; of a short one nothing does. */
    public String masked() {
        int hidden = whole.length() - SHOWN_FIRST - SHOWN_LAST;
        return hidden < 2
                ? "*".repeat(whole.length())
                : whole.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + whole.substring(whole.length() - SHOWN_LAST);
    }

    @Override
    public String toString() {
        return masked();
    }
}
