package org.xunzheng.domain.file;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Subject;

/**
 * The files of a matter as they should be (材料): what is asked for, and whether the caller may still change them.
 *
 * @param items what is asked for, in the order of the checklist
 * @param closed why the caller may add nothing and take nothing away; empty if the caller may
 */
public record Dossier(Subject subject, List<Checklist.Item> items, List<Refusal> closed) {

    public Dossier {
        Objects.requireNonNull(subject);
        items = List.copyOf(items);
        closed = List.copyOf(closed);
    }

    /** The items that no file answers, in the order of the checklist. */
    public static List<Checklist.Item> missing(List<Checklist.Item> items, Set<String> answered) {
        return items.stream().filter(item -> !answered.contains(item.id())).toList();
    }
}
