package org.xunzheng.domain.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import org.xunzheng.domain.rule.Input;

/**
 * What a search of the trail is narrowed to; what is empty narrows nothing. An ID number that somebody types is taken out:
 * the trail has none, and would get one, since searches are on it.
 *
 * @param who in the login name, name or place of who took the step
 * @param text in the name of the matter or in what changed
 * @param from the first day
 * @param until the last day
 * @param upTo nothing after this moment, so that parts read one after the other fit together
 */
public record TrailFilter(
        String who,
        String text,
        Optional<Action> action,
        Optional<Subject.Kind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Instant> upTo) {

    private static final int LONGEST = 60;
    private static final String ID_NUMBER = "\\d{17}[\\dXx]";

    public static final TrailFilter ALL = new TrailFilter(
            "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public TrailFilter {
        who = tidy(who);
        text = tidy(text);
    }

    private static String tidy(String typed) {
        String line = Input.line(typed).replaceAll(ID_NUMBER, "");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /** The same up to this moment. */
    public TrailFilter upTo(Instant moment) {
        return new TrailFilter(who, text, action, kind, from, until, Optional.of(moment));
    }

    /** It in a line, for the trail. */
    String line() {
        StringJoiner line = new StringJoiner(" ");
        if (!who.isEmpty()) {
            line.add("who=" + who);
        }
        if (!text.isEmpty()) {
            line.add("text=" + text);
        }
        action.ifPresent(one -> line.add("action=" + one));
        kind.ifPresent(one -> line.add("kind=" + one));
        from.ifPresent(day -> line.add("from=" + day));
        until.ifPresent(day -> line.add("until=" + day));
        return line.toString();
    }
}
