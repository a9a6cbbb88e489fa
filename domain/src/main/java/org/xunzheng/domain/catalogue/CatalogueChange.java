package org.xunzheng.domain.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between two versions of a catalogue in one project; not in both means added or taken out. */
public record CatalogueChange(Optional<Project> before, Optional<Project> after) {

    /** How a project differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The project as it is afterwards, or as it was. */
    public Project project() {
        return after.or(() -> before).orElseThrow();
    }

    /** Everything that differs: what was added or changed in the order of the new version, then what was taken out. */
    public static List<CatalogueChange> between(List<Project> before, List<Project> after) {
        Map<Project.Key, Project> earlier = new HashMap<>();
        before.forEach(project -> earlier.put(project.key(), project));
        List<CatalogueChange> changes = new ArrayList<>();
        for (Project project : after) {
            Optional<Project> was = Optional.ofNullable(earlier.remove(project.key()));
            if (!was.equals(Optional.of(project))) {
                changes.add(new CatalogueChange(was, Optional.of(project)));
            }
        }
        before.stream()
                .filter(project -> earlier.containsKey(project.key()))
                .forEach(gone -> changes.add(new CatalogueChange(Optional.of(gone), Optional.empty())));
        return changes;
    }
}
