package org.xunzheng.domain.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that somebody types and the trail keeps for ever: a reason, a remark, an answer. This is the one gate for all of them:
 * they are there where they are wanted, not too long, and hold no ID or telephone number (REV-3).
 *
 * @param text one line, without blanks around it
 * @param refusals what is wrong with it
 */
@Clause("REV-3")
public record Words(String text, List<Refusal> refusals) {

    /** The longest reason, in characters. */
    public static final int LONGEST = 500;

    public Words {
        refusals = List.copyOf(refusals);
    }

    /** Reads what may not be left out. */
    public static Words wanted(String typed, String field, Reason missing) {
        return wanted(typed, field, missing, LONGEST);
    }

    public static Words wanted(String typed, String field, Reason missing, int longest) {
        Words words = optional(typed, field, longest);
        return words.text.isEmpty() ? new Words(words.text, List.of(Refusal.at(Place.field(field), missing))) : words;
    }

    /** Reads what may be left out. */
    public static Words optional(String typed, String field) {
        return optional(typed, field, LONGEST);
    }

    private static Words optional(String typed, String field, int longest) {
        String text = Input.line(typed);
        List<Refusal> refusals = new ArrayList<>();
        if (text.length() > longest) {
            refusals.add(Refusal.at(Place.field(field), WordsReason.TOO_LONG, longest));
        }
        if (Input.hasPersonalNumber(text)) {
            refusals.add(Refusal.at(Place.field(field), WordsReason.HOLD_A_NUMBER));
        }
        return new Words(text, refusals);
    }
}
