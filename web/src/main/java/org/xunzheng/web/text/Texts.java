package org.xunzheng.web.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.rule.Constant;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/**
 * The words of one language. Messages are {@link MessageFormat} patterns; refusals are found by the key of their reason.
 */
public final class Texts {

    /** The words of all features together, as {@code faces-config.xml} names them too. */
    private static final String MESSAGES = "org.xunzheng.web.text.Messages";

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Za-z]+\\.[A-Z_]+");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]+\\.[a-z][A-Za-z]*");
    private static final Pattern FIGURE = Pattern.compile("[a-z]+\\.[a-z-]+");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_CLASS);

    private final Locale locale;
    private final ResourceBundle messages;

    private final Citing citing;

    private Texts(Locale locale, ResourceBundle messages, Citing citing) {
        this.locale = locale;
        this.messages = messages;
        this.citing = citing;
    }

    /** The words for a reader of this language: English for English, Chinese for everybody else. */
    public static Texts in(Locale wanted) {
        Locale locale = supported(wanted);
        return new Texts(
                locale,
                ResourceBundle.getBundle(MESSAGES, locale, Texts.class.getClassLoader(), NO_FALLBACK),
                Rule::citation);
    }

    /** The same words, with rules cited in this way. */
    public Texts citing(Citing other) {
        return new Texts(locale, messages, other);
    }

    /** The supported language nearest to the wanted one. */
    public static Locale supported(Locale wanted) {
        return wanted != null && wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** The first supported of the wanted languages, the most wanted first; Chinese if none is. */
    public static Locale firstSupported(List<Locale> wanted) {
        return wanted.stream()
                .filter(l -> l.getLanguage().equals("en") || l.getLanguage().equals("zh"))
                .findFirst()
                .map(Texts::supported)
                .orElse(Locale.CHINESE);
    }

    public Locale locale() {
        return locale;
    }

    /** The message of this key. */
    public String message(String key, Object... parameters) {
        return format(messages.getString(key), parameters);
    }

    /** The moment as a clock in China shows it, to the minute. */
    public String time(Instant moment) {
        return MINUTE.format(moment);
    }

    /** The word for a constant, found under its type's and its own name, such as {@code ClassState.DRAFT}. */
    public String of(Enum<?> constant) {
        return messages.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The word for one of an open set, such as {@code Kind.FILING}; of a kind of matter that has no other, the kind's. */
    public String of(Constant one) {
        String key = one.getClass().getSimpleName() + "." + one.name();
        return messages.getString(messages.containsKey(key) ? key : "Kind." + one.name());
    }

    /** What people read for a label: of each of its parts the word for a constant as a refusal names it, or the text itself. */
    public String label(String label) {
        return Arrays.stream(label.split(Option.SEPARATOR, -1))
                .map(part -> CONSTANT.matcher(part).matches() && messages.containsKey(part)
                        ? messages.getString(part)
                        : part)
                .collect(Collectors.joining(Option.SEPARATOR));
    }

    /** What a fact of the trail is about: a field of a kind of matter, or what every step may say. */
    public String fact(Constant kind, String name) {
        String field = MatterKind.text(kind.name(), name);
        return messages.getString(messages.containsKey(field) ? field : "fact." + name);
    }

    /** Whether there are words under this key. */
    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /** What is wrong and what to do next, without the article. */
    public String of(Refusal refusal) {
        return format(
                messages.getString(refusal.reason().key()),
                refusal.parameters().stream().map(this::inWords).toArray());
    }

    /** What is wrong, what to do next, and by which article. */
    public String withCitation(Refusal refusal) {
        return refusal.reason()
                .rule()
                .map(rule -> message(
                        "refusal.cited",
                        of(refusal),
                        rule.number(),
                        citation(refusal).orElseThrow()))
                .orElseGet(() -> of(refusal));
    }

    /** Document and article: of the figure that decided, else of the rule, as it counts where the reader works. */
    public Optional<String> citation(Refusal refusal) {
        return refusal.figure().or(() -> refusal.reason().rule().map(citing::of));
    }

    /**
     * A parameter that is the code of a figure, such as {@code filing.minimum-hours}, or a field of a matter, such as
     * {@code quota.year}, by its name, and one that is a constant, such as {@code Part.THEORY}, by its word.
     */
    private String inWords(String parameter) {
        if ((CONSTANT.matcher(parameter).matches() || FIELD.matcher(parameter).matches())
                && messages.containsKey(parameter)) {
            return messages.getString(parameter);
        }
        return FIGURE.matcher(parameter).matches() ? field(parameter) : parameter;
    }

    /** The name of a field that a refusal is about. */
    public String field(String field) {
        String key = "field." + field;
        return messages.containsKey(key) ? messages.getString(key) : field;
    }

    /** Whether there are words for this reason. */
    boolean knows(Reason reason) {
        return messages.containsKey(reason.key());
    }

    private String format(String pattern, Object... parameters) {
        // Numbers come as text already; grouping separators would break years and serials.
        Object[] words = Arrays.stream(parameters).map(String::valueOf).toArray();
        return new MessageFormat(pattern, locale).format(words);
    }
}
