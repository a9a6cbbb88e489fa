package org.xunzheng.domain.questionbank;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Category;

/** The question banks, version by version. */
public interface QuestionBanks {

    /** The newest version of a bank. */
    Optional<BankVersion> newest(UUID institution, String training, Category category);

    /**
     * Stores a version with its questions in their order.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody brought the version of this number first
     */
    void add(BankVersion version, List<Question> questions, Caller by);

    Optional<BankVersion> find(UUID version, Scope scope);

    /** The newest versions that the scope sees, of banks whose training or institution has the text. */
    Page<BankVersion> list(String text, Scope scope, Page.Part part);

    /** All versions of the bank that a version belongs to, the newest first. */
    List<BankVersion> versions(BankVersion of);

    /** The questions of a version in their order; just those of the kind, if given. */
    Page<Question> questions(UUID version, Optional<QuestionKind> kind, Page.Part part);
}
