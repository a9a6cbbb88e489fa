package org.xunzheng.domain.questionbank;

import java.util.List;

/**
 * One line of a file of questions as it was brought, unchecked; kind, difficulty and a true-or-false answer are the names
 * of what they mean.
 *
 * @param row the line's number in its file
 * @param options those of the columns A, B, …; empty where nothing stands
 */
public record QuestionLine(
        int row, String kind, String text, List<String> options, String answer, String points, String difficulty) {

    public QuestionLine {
        options = List.copyOf(options);
    }

    /** Does not tell the question. */
    @Override
    public String toString() {
        return "QuestionLine[row " + row + "]";
    }
}
