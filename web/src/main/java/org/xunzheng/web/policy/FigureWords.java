package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.xunzheng.domain.policy.CertificateStyle;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.SkillLevel;
import org.xunzheng.domain.policy.Standard;
import org.xunzheng.domain.policy.Standards;
import org.xunzheng.serial.Category;
import org.xunzheng.web.layout.PageTexts;

/** A figure in words: what it is called, and its value with its unit. */
@Named
@RequestScoped
public class FigureWords {

    private PageTexts texts;

    protected FigureWords() {}

    @Inject
    FigureWords(PageTexts texts) {
        this.texts = texts;
    }

    public String name(Key<?> key) {
        return texts.get().field(key.code());
    }

    public String section(Key<?> key) {
        return texts.message("policy.section." + key.section());
    }

    /** The value, a line for each item of a list. */
    public List<String> lines(Figure<?> figure) {
        Object value = figure.value();
        if (value instanceof Checklist checklist) {
            return checklist.items().stream().map(this::item).toList();
        }
        if (value instanceof Standards standards) {
            return standards.all().stream().map(this::standard).toList();
        }
        if (value instanceof List<?> phrases) {
            return phrases.stream().map(String::valueOf).toList();
        }
        if (value instanceof Collection<?> categories) {
            return List.of(categories.isEmpty() ? texts.message("policy.none") : categories(categories));
        }
        return List.of(
                figure.key().unit().isPresent()
                        ? texts.message("Unit." + figure.key().unit().get(), value)
                        : value instanceof CertificateStyle style ? texts.of(style) : value.toString());
    }

    private String item(Checklist.Item item) {
        String limits = item.categories().size() == Category.values().length ? "" : categories(item.categories());
        String mode = item.mode().map(texts::of).orElse("");
        return limits.isEmpty() && mode.isEmpty()
                ? item.name()
                : texts.message("policy.item", item.name(), limits + mode);
    }

    /** For what, how much for what is counted, and at most how much. */
    private String standard(Standard one) {
        String levels = one.levels().size() == SkillLevel.values().length
                ? ""
                : texts.message("list.separator")
                        + one.levels().stream()
                                .sorted()
                                .map(texts::of)
                                .collect(Collectors.joining(texts.message("list.separator")));
        String line = texts.message(
                "policy.standard",
                texts.of(one.scheme()),
                categories(one.categories()) + levels,
                one.yuan(),
                texts.of(one.by()));
        String counted = one.hoursADay().isPresent()
                ? texts.message("policy.standard.day", line, one.hoursADay().get())
                : line;
        return one.most().isPresent()
                ? texts.message("policy.standard.most", counted, one.most().get())
                : counted;
    }

    private String categories(Collection<?> categories) {
        return categories.stream()
                .map(Category.class::cast)
                .sorted()
                .map(category -> category + " " + texts.of(category))
                .collect(Collectors.joining(texts.message("list.separator")));
    }
}
