package org.xunzheng.domain.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/** Reads a file of questions line by line; everything wrong with it is told at once. */
@Clause("FIL-5")
final class QuestionCheck {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_OPTION = 500;

    private final List<Question> questions = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private QuestionCheck() {}

    static QuestionCheck of(List<QuestionLine> lines) {
        QuestionCheck check = new QuestionCheck();
        lines.forEach(line -> check.new Reading(line).read());
        if (lines.isEmpty()) {
            check.refusals.add(Refusal.of(QuestionReason.EMPTY));
        }
        return check;
    }

    List<Question> questions() {
        return questions;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** One line on its way to a question. */
    private final class Reading {

        private final QuestionLine line;
        private final int before = refusals.size();

        Reading(QuestionLine line) {
            this.line = line;
        }

        void read() {
            Optional<QuestionKind> kind = one(QuestionKind.class, line.kind());
            if (kind.isEmpty()) {
                refuse("questionKind", QuestionReason.KIND_UNKNOWN, Input.line(line.kind()));
            }
            String text = text();
            List<String> options = kind.map(this::options).orElse(List.of());
            String answer = kind.map(known -> answer(known, options)).orElse("");
            Optional<Points> points = Points.parse(Input.line(line.points()));
            if (points.isEmpty()) {
                refuse("points", QuestionReason.POINTS_MALFORMED, Input.line(line.points()));
            }
            Optional<Difficulty> difficulty = one(Difficulty.class, line.difficulty());
            if (difficulty.isEmpty()) {
                refuse("difficulty", QuestionReason.DIFFICULTY_UNKNOWN, Input.line(line.difficulty()));
            }
            if (refusals.size() == before) {
                questions.add(new Question(
                        kind.orElseThrow(), text, options, answer, points.orElseThrow(), difficulty.orElseThrow()));
            }
        }

        private String text() {
            String text = Input.line(line.text());
            if (text.isEmpty()) {
                refuse("question", QuestionReason.TEXT_MISSING);
                return text;
            }
            if (text.length() > LONGEST_TEXT) {
                refuse("question", QuestionReason.TEXT_TOO_LONG, LONGEST_TEXT);
            }
            Integer earlier = rows.putIfAbsent(text, line.row());
            if (earlier != null) {
                refuse("question", QuestionReason.TEXT_TWICE, earlier);
            }
            return text;
        }

        /** The options up to the last one filled in. */
        private List<String> options(QuestionKind kind) {
            List<String> options =
                    line.options().stream().map(Input::line).collect(Collectors.toCollection(ArrayList::new));
            while (!options.isEmpty() && options.get(options.size() - 1).isEmpty()) {
                options.remove(options.size() - 1);
            }
            if (!kind.hasOptions()) {
                if (!options.isEmpty()) {
                    refuse("optionA", QuestionReason.OPTIONS_NOT_WANTED);
                }
                return List.of();
            }
            if (options.size() < 2) {
                refuse("optionA", QuestionReason.OPTIONS_TOO_FEW);
            }
            Set<String> distinct = new HashSet<>();
            for (int i = 0; i < options.size(); i++) {
                String option = options.get(i);
                String field = "option" + Question.letter(i);
                if (option.isEmpty()) {
                    refuse(field, QuestionReason.OPTION_LEFT_OUT, Question.letter(i));
                } else if (option.length() > LONGEST_OPTION) {
                    refuse(field, QuestionReason.TEXT_TOO_LONG, LONGEST_OPTION);
                } else if (!distinct.add(option)) {
                    refuse(field, QuestionReason.OPTION_TWICE, Question.letter(i));
                }
            }
            return options;
        }

        private String answer(QuestionKind kind, List<String> options) {
            String typed = Input.line(line.answer());
            if (typed.isEmpty()) {
                refuse("answer", QuestionReason.ANSWER_MISSING);
                return typed;
            }
            if (kind.hasOptions()) {
                return letters(kind, typed, options);
            }
            String answer = typed.toLowerCase(Locale.ROOT);
            if (kind == QuestionKind.TRUE_FALSE) {
                if (!answer.equals("true") && !answer.equals("false")) {
                    refuse("answer", QuestionReason.ANSWER_NOT_TRUE_OR_FALSE, typed);
                }
                return answer;
            }
            if (typed.length() > LONGEST_TEXT) {
                refuse("answer", QuestionReason.TEXT_TOO_LONG, LONGEST_TEXT);
            }
            return typed;
        }

        /** As in {@code AC}, {@code a、c} or {@code A,C}. */
        private String letters(QuestionKind kind, String typed, List<String> options) {
            Set<Character> letters = new TreeSet<>();
            for (char letter :
                    typed.toUpperCase(Locale.ROOT).replaceAll("[\\s,，、;；]", "").toCharArray()) {
                // Upper case of a full-width letter, which a Chinese keyboard types, is full-width as well.
                char plain = letter >= 'Ａ' && letter <= 'Ｚ' ? (char) (letter - 'Ａ' + 'A') : letter;
                if (plain < 'A' || plain >= 'A' + options.size()) {
                    refuse("answer", QuestionReason.ANSWER_NO_OPTION, letter);
                    return typed;
                }
                letters.add(plain);
            }
            if (kind == QuestionKind.SINGLE && letters.size() != 1) {
                refuse("answer", QuestionReason.ANSWER_NOT_ONE, typed);
            }
            if (kind == QuestionKind.MULTIPLE && letters.size() < 2) {
                refuse("answer", QuestionReason.ANSWER_NOT_SEVERAL, typed);
            }
            return letters.stream().map(String::valueOf).collect(Collectors.joining());
        }

        private <E extends Enum<E>> Optional<E> one(Class<E> type, String typed) {
            String name = Input.line(typed);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        }

        private void refuse(String field, QuestionReason reason, Object... parameters) {
            refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
        }
    }
}
