package org.xunzheng.domain.questionbank;

/** The kinds of question. */
public enum QuestionKind {
    /** One answer of several (单项选择题). */
    SINGLE(Part.THEORY),
    /** Two answers or more of several (多项选择题). */
    MULTIPLE(Part.THEORY),
    /** Right or wrong (判断题). */
    TRUE_FALSE(Part.THEORY),
    /** A task done with the hands (操作技能题). */
    PRACTICAL(Part.PRACTICE);

    private final Part part;

    QuestionKind(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /** Whether it offers answers to choose from. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE;
    }
}
