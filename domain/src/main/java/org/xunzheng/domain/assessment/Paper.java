package org.xunzheng.domain.assessment;

import java.util.List;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.rule.Clause;

/**
 * A paper as it was drawn (试卷): theory first, each part from easy to hard.
 *
 * @param copy 1 for paper A, 2 for paper B
 */
@Clause("EXM-1")
public record Paper(int copy, List<Line> lines) {

    public Paper {
        lines = List.copyOf(lines);
    }

    /**
     * A question on the paper.
     *
     * @param place on the paper, from 1
     * @param number in the bank, as draws name it
     */
    public record Line(int place, int number, int marks, Question question) {}

    public int marks() {
        return lines.stream().mapToInt(Line::marks).sum();
    }

    /** As people call it: A or B. */
    public char letter() {
        return (char) ('A' + copy - 1);
    }
}
