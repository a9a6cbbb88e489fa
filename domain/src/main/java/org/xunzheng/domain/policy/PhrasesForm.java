package org.xunzheng.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of phrases as the document words them. */
record PhrasesForm() implements Form<List<String>> {

    private static final int LONGEST = 100;

    @Override
    public Optional<List<String>> read(Raw raw, Findings findings) {
        if (!(raw instanceof Raw.Sequence list) || list.items().isEmpty()) {
            findings.add(raw.line(), PolicyReason.NOT_A_LIST);
            return Optional.empty();
        }
        List<String> phrases = new ArrayList<>();
        for (Raw item : list.items()) {
            Form.line(item, findings).ifPresent(text -> {
                if (text.length() > LONGEST) {
                    findings.add(item.line(), PolicyReason.LINE_TOO_LONG, LONGEST);
                } else {
                    phrases.add(text);
                }
            });
        }
        return phrases.size() == list.items().size() ? Optional.of(List.copyOf(phrases)) : Optional.empty();
    }

    @Override
    public String write(List<String> value) {
        return String.join("\n", value);
    }
}
