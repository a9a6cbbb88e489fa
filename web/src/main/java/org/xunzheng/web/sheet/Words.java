package org.xunzheng.web.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xunzheng.web.text.Texts;

/** Reads what stands in a sheet for something that is chosen from a list, in the words of either language. */
public final class Words {

    private Words() {}

    /** The name of the constant that the word stands for; the word itself if for none. */
    public static String constant(String word, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            if (constant.name().equalsIgnoreCase(word)
                    || languages().anyMatch(texts -> texts.of(constant).equalsIgnoreCase(word))) {
                return constant.name();
            }
        }
        return word;
    }

    /** {@code true} or {@code false} for yes or no; the word itself if it is neither. */
    public static String yes(String word) {
        return either(word, "yes", "no");
    }

    /** {@code true} or {@code false} for right or wrong, as an answer is; the word itself if it is neither. */
    public static String right(String word) {
        return either(word, "right", "wrong");
    }

    private static String either(String word, String one, String other) {
        for (String answer : List.of(one, other)) {
            if (languages()
                    .anyMatch(texts ->
                            Arrays.asList(texts.message(answer).split("/")).contains(word.toLowerCase(Locale.ROOT)))) {
                return String.valueOf(answer.equals(one));
            }
        }
        return word;
    }

    /** The words that can stand for the constants, for the hint of a template. */
    public static String list(Texts texts, Enum<?>... constants) {
        return String.join(
                texts.message("list.separator"),
                Arrays.stream(constants).map(texts::of).toList());
    }

    private static Stream<Texts> languages() {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH).map(Texts::in);
    }
}
