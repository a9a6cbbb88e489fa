package org.xunzheng.web.questionbank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** A version of a question bank. */
@Named
@RequestScoped
public class ShowBankView {

    private CurrentCaller current;
    private QuestionBanks banks;
    private Trail trail;
    private PageTexts texts;

    @Inject
    @Param(name = "id")
    private UUID id;

    private BankVersion version;
    private PartModel<Question> lines;

    protected ShowBankView() {}

    @Inject
    ShowBankView(CurrentCaller current, QuestionBanks banks, Trail trail, PageTexts texts) {
        this.current = current;
        this.banks = banks;
        this.trail = trail;
        this.texts = texts;
    }

    public BankVersion getVersion() {
        if (version == null) {
            version = Optional.ofNullable(id)
                    .flatMap(wanted -> banks.find(wanted, current.get().scope()))
                    .orElseThrow(() -> new NotFound("question bank " + id));
        }
        return version;
    }

    /** All versions of the bank, the newest first. */
    public List<BankVersion> getVersions() {
        return banks.versions(getVersion());
    }

    public PartModel<Question> getLines() {
        if (lines == null) {
            UUID of = getVersion().id();
            lines = new PartModel<>(part -> banks.questions(of, Optional.empty(), part));
        }
        return lines;
    }

    public String answer(Question question) {
        return QuestionSheet.answer(question, texts.get());
    }

    /** The options, each with its letter. */
    public List<String> options(Question question) {
        return java.util.stream.IntStream.range(0, question.options().size())
                .mapToObj(i -> Question.letter(i) + ". " + question.options().get(i))
                .toList();
    }

    /** Sends the questions as a file that can be changed and brought again. */
    public void export() {
        UUID of = getVersion().id();
        ListSheet.send(
                getVersion().training() + "-" + texts.message("page.question.show.title"),
                QuestionSheet.headings(texts.get()),
                part -> banks.questions(of, Optional.empty(), part),
                line -> QuestionSheet.cells(line, texts.get()));
    }

    public List<TrailLine> getTrail() {
        return trail.of(
                new Subject(Subject.Kind.QUESTION_BANK, getVersion().id()),
                current.get().scope());
    }
}
