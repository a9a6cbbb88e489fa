package org.xunzheng.domain.trail;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xunzheng.domain.account.Caller;

/**
 * One step that was taken.
 *
 * @param facts what changed, by name: never an ID number; at most some dozen characters each
 */
public record TrailEntry(Subject subject, Action action, Caller who, Instant at, SortedMap<String, String> facts) {

    public TrailEntry {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(action);
        Objects.requireNonNull(who);
        Objects.requireNonNull(at);
        facts = new TreeMap<>(facts);
    }

    public static TrailEntry of(Subject subject, Action action, Caller who, Instant at) {
        return new TrailEntry(subject, action, who, at, new TreeMap<>());
    }

    /** The same entry with one more fact. */
    public TrailEntry with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(name, String.valueOf(value));
        return new TrailEntry(subject, action, who, at, more);
    }
}
