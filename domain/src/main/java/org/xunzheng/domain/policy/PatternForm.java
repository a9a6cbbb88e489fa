package org.xunzheng.domain.policy;

import java.util.Optional;

/** A pattern of serials. */
record PatternForm() implements Form<SerialPattern> {

    private static final int LONGEST = 200;

    @Override
    public Optional<SerialPattern> read(Raw raw, Findings findings) {
        return Form.line(raw, findings).flatMap(text -> {
            try {
                if (text.length() <= LONGEST) {
                    return Optional.of(new SerialPattern(text));
                }
            } catch (IllegalArgumentException noPattern) {
                // Told below, as what is too long.
            }
            findings.add(raw.line(), PolicyReason.NOT_A_PATTERN, text);
            return Optional.empty();
        });
    }

    @Override
    public String write(SerialPattern value) {
        return value.text();
    }
}
