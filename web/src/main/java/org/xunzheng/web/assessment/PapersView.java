package org.xunzheng.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.assessment.DrawnPapers;
import org.xunzheng.domain.assessment.Paper;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;

/** The papers of a draw, for those who may see them today; printed from the page. */
@Named
@RequestScoped
public class PapersView {

    private CurrentCaller current;
    private DrawnPapers papers;
    private PageTexts texts;

    @Inject
    @Param(name = "id")
    private UUID id;

    private List<Paper> read;

    protected PapersView() {}

    @Inject
    PapersView(CurrentCaller current, DrawnPapers papers, PageTexts texts) {
        this.current = current;
        this.papers = papers;
        this.texts = texts;
    }

    public List<Paper> getPapers() {
        if (read == null) {
            read = papers.of(current.get(), id);
        }
        return read;
    }

    public UUID getId() {
        return id;
    }

    /** The answer in words, or how a task is scored. */
    public String answer(Question question) {
        if (question.kind() != QuestionKind.TRUE_FALSE) {
            return question.answer();
        }
        return texts.message(Boolean.parseBoolean(question.answer()) ? "paper.right" : "paper.wrong");
    }

    /** The options, each with its letter. */
    public List<String> options(Question question) {
        return IntStream.range(0, question.options().size())
                .mapToObj(i -> Question.letter(i) + ". " + question.options().get(i))
                .toList();
    }
}
