package org.xunzheng.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.xunzheng.domain.rule.Constant;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.text.Citing;
import org.xunzheng.web.text.Texts;

/** The words of the page's language, for pages and their beans. */
@Named("texts")
@RequestScoped
public class PageTexts {

    private Texts texts;

    protected PageTexts() {}

    @Inject
    PageTexts(Language language, Citing citing) {
        this.texts = Texts.in(language.getLocale()).citing(citing);
    }

    public Texts get() {
        return texts;
    }

    /** The word for a constant, or for one of an open set that is told apart by its name; nothing for none. */
    public String of(Object constant) {
        if (constant == null) {
            return "";
        }
        return constant instanceof Constant open ? texts.of(open) : texts.of((Enum<?>) constant);
    }

    /** How many rows a list has, in words: beyond what is counted, that there are more. */
    public String count(long total) {
        return total > Page.COUNTED ? message("list.count.more", Page.COUNTED) : message("list.count", total);
    }

    public String message(String key, Object... parameters) {
        return texts.message(key, parameters);
    }

    /** What is wrong, what to do next, and by which article. */
    public String refusal(Refusal refusal) {
        return texts.withCitation(refusal);
    }

    /** A stored serial as it is shown; nothing for none. */
    public String grouped(String serial) {
        return serial.isEmpty() ? "" : Serial.stored(serial).grouped();
    }

    /** The moment as a clock in China shows it, to the minute. */
    public String time(Instant instant) {
        return texts.time(instant);
    }
}
