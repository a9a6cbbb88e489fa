package org.xunzheng.domain.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.rule.Input;

/**
 * One step that was taken.
 *
 * @param facts what changed, by name: never an ID number; at most some dozen characters each
 */
public record TrailEntry(Subject subject, Action action, Caller who, Instant at, SortedMap<String, String> facts) {

    private static final String LEFT_OUT = "***";

    public TrailEntry {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(action);
        Objects.requireNonNull(who);
        Objects.requireNonNull(at);
        // As precise as the database, or the hash could not be computed again.
        at = at.truncatedTo(ChronoUnit.MICROS);
        facts = new TreeMap<>(facts);
    }

    /** The facts as they are stored: a line each, name and value with an equals sign between, in the order of names. */
    public String factsText() {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + Input.line(fact.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Reads stored facts. */
    public static Map<String, String> readFacts(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> f[1], (a, b) -> b, TreeMap::new));
    }

    public static TrailEntry of(Subject subject, Action action, Caller who, Instant at) {
        return new TrailEntry(subject, action, who, at, new TreeMap<>());
    }

    /** The same entry with one more fact. An ID number never gets this far; if one does, its fact is left out, and says so. */
    public TrailEntry with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        String text = String.valueOf(value);
        more.put(name, IdNumber.isWithin(text) ? LEFT_OUT : text);
        return new TrailEntry(subject, action, who, at, more);
    }
}
