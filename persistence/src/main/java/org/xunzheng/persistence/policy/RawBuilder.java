package org.xunzheng.persistence.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.xunzheng.domain.policy.PolicyReason;
import org.xunzheng.domain.policy.Raw;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/** Puts a document together from the events of its text. */
final class RawBuilder {

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Raw whole;

    /** A list or group that has not ended yet. */
    private static final class Open {

        private final boolean group;
        private final int line;
        private final List<Raw> items = new ArrayList<>();
        private final List<Raw.Entry> entries = new ArrayList<>();
        private Raw.Line name;

        Open(boolean group, int line) {
            this.group = group;
            this.line = line;
        }

        Raw closed() {
            return group ? new Raw.Group(entries, line) : new Raw.Sequence(items, line);
        }
    }

    void take(Event event) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            refuse(line);
        }
        switch (event.getEventId()) {
            case Scalar -> add(new Raw.Line(((ScalarEvent) event).getValue(), line), line);
            case SequenceStart -> open.push(new Open(false, line));
            case MappingStart -> open.push(new Open(true, line));
            case SequenceEnd, MappingEnd -> {
                Open ended = open.pop();
                add(ended.closed(), ended.line);
            }
            case Alias -> {
                refuse(line);
                add(new Raw.Line("", line), line);
            }
            default -> {
                // The beginning and end of the stream and of the document; comments.
            }
        }
    }

    private void add(Raw value, int line) {
        Open around = open.peek();
        if (around == null) {
            if (whole != null) {
                refuse(line);
            }
            whole = value;
        } else if (!around.group) {
            around.items.add(value);
        } else if (around.name == null) {
            around.name = name(value, line);
        } else {
            around.entries.add(new Raw.Entry(around.name.text(), value, around.name.line()));
            around.name = null;
        }
    }

    private Raw.Line name(Raw value, int line) {
        if (value instanceof Raw.Line name) {
            return name;
        }
        refuse(line);
        return new Raw.Line("", line);
    }

    private void refuse(int line) {
        refusals.add(Refusal.at(Place.row(line, ""), PolicyReason.NOT_PLAIN));
    }

    Decision<Raw> result() {
        Raw empty = new Raw.Line("", 1);
        return Decision.unless(refusals, () -> Optional.ofNullable(whole).orElse(empty));
    }
}
