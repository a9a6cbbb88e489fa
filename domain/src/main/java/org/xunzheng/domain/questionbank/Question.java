package org.xunzheng.domain.questionbank;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;

/**
 * A question (试题).
 *
 * @param options the answers offered, the first is A; none unless there is something to choose
 * @param answer letters such as {@code A} or {@code ACD}; {@code true} or {@code false}; for a task, how it is scored
 */
public record Question(
        QuestionKind kind, String text, List<String> options, String answer, Points points, Difficulty difficulty) {

    private static final String FORM = "xunzheng-question-1";

    public Question {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        options = List.copyOf(options);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(points);
        Objects.requireNonNull(difficulty);
        if (kind.hasOptions() == options.isEmpty()) {
            throw new IllegalArgumentException("a choice offers answers, nothing else does");
        }
    }

    /** The hash of all that it says, by which a changed question shows; 64 hexadecimal digits (EXM-1). */
    public String digest() {
        ChainDigest digest = ChainDigest.link(Hashing.SHA_256, FORM, ChainDigest.beginning())
                .put(kind)
                .put(text)
                .put(answer)
                .put(points)
                .put(difficulty);
        options.forEach(digest::put);
        return HexFormat.of().formatHex(digest.value());
    }

    /** The letter of an option, counted from 0. */
    public static char letter(int option) {
        return (char) ('A' + option);
    }

    /** Does not tell the question: papers are drawn from banks. */
    @Override
    public String toString() {
        return "Question[" + kind + "]";
    }
}
