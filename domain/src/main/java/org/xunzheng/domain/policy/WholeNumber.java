package org.xunzheng.domain.policy;

import java.util.Optional;

/** A whole number within bounds beyond which it can only be a slip of the finger. */
record WholeNumber(Unit unit, int least, int most) implements Form<Integer> {

    private static final int MOST_DIGITS = 9;

    @Override
    public Optional<Integer> read(Raw raw, Findings findings) {
        return Form.line(raw, findings).flatMap(text -> {
            if (!text.matches("[0-9]{1," + MOST_DIGITS + "}")) {
                findings.add(raw.line(), PolicyReason.NOT_A_NUMBER, text);
                return Optional.empty();
            }
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                findings.add(raw.line(), PolicyReason.NUMBER_OUT_OF_REACH, text, least, most);
                return Optional.empty();
            }
            return Optional.of(number);
        });
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }
}
